import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { ticks } from '../responses/series.ts';
import { useWidth } from '../responses/use-width.ts';
import { Mark } from './Mark.tsx';
import type { Way } from './ways.ts';
import { withMinus } from '../../i18n/minus.ts';

interface Props {
  t: Text;
  series: readonly { readonly way: Way; readonly logits: ArrayLike<number> }[];
  /** The classes, in the order of the scores. */
  names: readonly string[];
  /** What the chart shows, for those who do not see it. */
  label: string;
}

const ROW = 40;
const MARGIN = { top: 6, right: 14, bottom: 26, left: 92 };

/** The scores of every class, a row each, with a mark for every way below the other. */
export function Chart({ t, series, names, label }: Props) {
  const { ref, width } = useWidth(640);
  const values = series.flatMap(({ logits }) => Array.from(logits));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (value: number) =>
    MARGIN.left + ((value - low) / (high - low)) * (width - MARGIN.left - MARGIN.right);
  const height = MARGIN.top + names.length * ROW + MARGIN.bottom;
  const step = ticks(high - low)[1] ?? 1;
  const marks: number[] = [];
  for (let at = Math.ceil(low / step); at * step <= high; at++) marks.push(at * step);
  return (
    <div ref={ref} class="precision-chart">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {marks.map((mark) => (
          <g key={mark} class={mark === 0 ? 'axis zero' : 'axis'}>
            <line x1={x(mark)} x2={x(mark)} y1={MARGIN.top} y2={height - MARGIN.bottom} />
            <text x={x(mark)} y={height - 8} text-anchor="middle">
              {withMinus(`${Number(mark.toFixed(2))}`)}
            </text>
          </g>
        ))}
        {names.map((name, row) => (
          <g key={name}>
            <text class="axis" x={MARGIN.left - 10} y={MARGIN.top + (row + 0.5) * ROW + 4} text-anchor="end">
              {name}
            </text>
            {series.map(({ way, logits }, i) => (
              <Mark
                key={way}
                way={way}
                x={Math.round(x(logits[row] ?? 0) * 10) / 10}
                y={MARGIN.top + row * ROW + ((i + 1) * ROW) / (series.length + 1)}
              />
            ))}
          </g>
        ))}
      </svg>
      <ul class="precision-key">
        {series.map(({ way }) => (
          <li key={way}>
            <svg width="16" height="16" aria-hidden="true">
              <Mark way={way} x={8} y={8} />
            </svg>{' '}
            {tell(t, `precision.way.${way}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
