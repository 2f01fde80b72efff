import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';
import { meanOf } from './curve.ts';
import type { Curve } from './CurveChart.tsx';

/** The curve as a table: for each number of blocks the mean, and the lowest and highest of the single orders. */
export function CurveNumbers({ t, curves }: { t: Text; curves: readonly Curve[] }) {
  const removed = [...new Set(curves.flatMap(({ points }) => points.map((point) => point.removed)))];
  removed.sort((a, b) => a - b);
  const title = tell(t, 'blocks.curve.numbers');
  return (
    <div class="batch-scroll" tabIndex={0} role="group" aria-label={title}>
      <table class="batch-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{tell(t, 'blocks.curve.removed')}</th>
            {curves.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {removed.map((count) => (
            <tr key={count}>
              <th scope="row">{count}</th>
              {curves.map(({ name, points }) => (
                <td key={name}>{told(t, points.find((point) => point.removed === count)?.shares ?? [])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function told(t: Text, shares: readonly number[]): string {
  if (shares.length === 0) return '–';
  const mean = formatShare(meanOf(shares));
  if (shares.length === 1) return mean;
  const percent = (share: number) => (share * 100).toFixed(1);
  return tell(t, 'blocks.curve.spread', {
    mean,
    low: percent(Math.min(...shares)),
    high: percent(Math.max(...shares)),
    n: shares.length,
  });
}
