import { median } from '../../inference/postprocess.ts';
import { formatBytes, formatTime, say, type Text } from '../classify/text.ts';
import type { Bench } from './use-bench.ts';

/** What really ran, how long a run took and what was fetched for it, in a line. */
export function Spent({ t, bench }: { t: Text; bench: Bench }) {
  const outcomes = bench.wants.flatMap((want) => bench.answer(want)?.outcome ?? []);
  const [first] = outcomes;
  if (first === undefined) return null;
  const { spent, note } = bench.state;
  const where = say(t, `ran.${first.provider}`, { threads: first.threads, adapter: first.adapter });
  const times = outcomes.map(({ runMs }) => runMs);
  const time =
    times.length > 1
      ? say(t, 'time.median', { time: formatTime(median(times)), n: times.length })
      : formatTime(first.runMs);
  const bytes = say(t, 'bytes.both', {
    downloaded: formatBytes(spent.downloaded),
    cached: formatBytes(spent.cached),
  });
  return (
    <div class="lab-facts">
      {note && <p class="lab-note">{say(t, `note.${note}`)}</p>}
      <p>{say(t, 'fact.line', { where, time, bytes })}</p>
    </div>
  );
}
