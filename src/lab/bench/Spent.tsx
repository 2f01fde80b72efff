import { median } from '../../inference/postprocess.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { formatTime, say, type Text } from '../classify/text.ts';
import { Panel } from './Panel.tsx';
import type { Bench } from './use-bench.ts';

/** What really ran, how long a run took and what was fetched for it, in a line; the rest on request. */
export function Spent({ t, bench }: { t: Text; bench: Bench }) {
  const answers = bench.wants.flatMap((want) => bench.answer(want) ?? []);
  const [first] = answers;
  if (first === undefined) return null;
  const { spent, note, log } = bench.state;
  const ran = answers.map(({ outcome: { provider, threads, adapter } }) =>
    say(t, `ran.${provider}`, { threads, adapter }),
  );
  const where = [...new Set(ran)].join(' + ');
  const times = answers.flatMap(({ runs }) => runs);
  const time =
    times.length > 1
      ? say(t, 'time.median', { time: formatTime(median(times)), n: times.length })
      : formatTime(first.outcome.runMs);
  const bytes = say(t, 'bytes.both', {
    downloaded: formatBytes(spent.downloaded),
    cached: formatBytes(spent.cached),
  });
  return (
    <div class="lab-facts">
      {note && <p class="lab-note">{say(t, `note.${note}`)}</p>}
      <p>{say(t, 'fact.line', { where, time, bytes })}</p>
      <Panel t={t} sessions={log} />
    </div>
  );
}
