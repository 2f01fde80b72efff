import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { ticks } from '../responses/series.ts';
import { useWidth } from '../responses/use-width.ts';

interface Props {
  t: Text;
  /** Standard deviation of each 3×3 layer's response: of this picture, before the last change, over the test set. */
  now: readonly number[];
  before: readonly number[] | null;
  average: readonly number[];
  /** The block that is looked at: its two layers are marked. */
  block: number;
}

const HEIGHT = 170;
const MARGIN = { top: 10, right: 8, bottom: 24, left: 34 };

/** Fig. 7 for this picture: how strongly each layer responds, beside the average over the test set. */
export function Curve({ t, now, before, average, block }: Props) {
  const { ref, width } = useWidth(640);
  const marks = ticks(Math.max(1, ...now, ...average, ...(before ?? [])));
  const top = marks.at(-1) ?? 1;
  const inner = width - MARGIN.left - MARGIN.right;
  const x = (layer: number) => MARGIN.left + ((layer + 0.5) / now.length) * inner;
  const y = (value: number) => HEIGHT - MARGIN.bottom - (value / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const path = (values: readonly number[]) =>
    values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const first = 1 + 2 * block;
  return (
    <figure class="inside-curve">
      <div ref={ref}>
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={tell(t, 'inside.curve.label', { n: now.length })}
        >
          {now.length > first + 1 && (
            <rect
              class="here"
              x={x(first) - inner / now.length / 2}
              width={(2 * inner) / now.length}
              y={MARGIN.top}
              height={HEIGHT - MARGIN.top - MARGIN.bottom}
            />
          )}
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(mark)} y2={y(mark)} />
              <text x={MARGIN.left - 6} y={y(mark)} dy="0.32em" text-anchor="end">
                {mark}
              </text>
            </g>
          ))}
          {now.map((_, i) =>
            i === 0 || (i + 1) % (now.length > 30 ? 10 : 4) === 0 ? (
              <text key={i} x={x(i)} y={HEIGHT - 8} text-anchor="middle">
                {i + 1}
              </text>
            ) : null,
          )}
          {average.length === now.length && <polyline class="average" points={path(average)} />}
          {before?.length === now.length && <polyline class="was" points={path(before)} />}
          <polyline class="now" points={path(now)} />
          {now.map((value, i) => (
            <circle key={i} cx={x(i)} cy={y(value)} r={now.length > 30 ? 1.6 : 2.6} />
          ))}
        </svg>
      </div>
      <figcaption>{tell(t, 'inside.curve')}</figcaption>
    </figure>
  );
}
