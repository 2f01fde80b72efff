import { median } from '../../inference/postprocess.ts';
import { Panel } from '../bench/Panel.tsx';
import type { Result } from './state.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { formatTime, say, type Text } from './text.ts';

/** What really ran, how long it took and what it cost, the rest on request. */
export function Facts({ t, result }: { t: Text; result: Result | null }) {
  if (result === null) return null;
  const { load, again, note } = result;
  const where = say(t, `ran.${load.provider}`, { threads: load.threads, adapter: load.adapter });
  const time =
    again.length > 1
      ? say(t, 'time.median', { time: formatTime(median(again)), n: again.length })
      : formatTime(again[0] ?? load.runMs);
  const bytes = say(t, 'bytes.both', {
    downloaded: formatBytes(load.downloaded),
    cached: formatBytes(load.cached),
  });
  const session = { name: result.model.name, cost: load, times: again.length > 0 ? again : [load.runMs] };
  const rows = [
    ['fact.model', result.model.name],
    ['fact.where', where],
    ['fact.run', time],
    ['fact.first', formatTime(load.runMs)],
    ['fact.load', formatTime(load.loadMs)],
    ['fact.bytes', bytes],
  ] as const;
  return (
    <div class="lab-facts">
      {note && <p class="lab-note">{say(t, `note.${note}`)}</p>}
      <dl>
        {rows
          .filter(([key]) => key !== 'fact.first' || again.length > 0)
          .map(([key, value]) => (
            <div key={key}>
              <dt>{say(t, key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Panel t={t} sessions={[session]} />
    </div>
  );
}
