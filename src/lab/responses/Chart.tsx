import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { arranged, ticks, type Series } from './series.ts';
import type { Order } from './settings.ts';
import { useWidth } from './use-width.ts';

interface Props {
  t: Text;
  series: readonly Series[];
  order: Order;
  /** What the chart shows, for those who do not see it. */
  label: string;
}

const HEIGHT = 280;
const MARGIN = { top: 12, right: 12, bottom: 40, left: 42 };

/** The standard deviation of every layer's response; solid with marks for the picture, thin and dashed for the average. */
export function Chart({ t, series, order, label }: Props) {
  const { ref, width } = useWidth(640);
  const layers = Math.max(...series.map(({ values }) => values.length));
  const marks = ticks(Math.max(...series.flatMap(({ values }) => values)));
  const top = marks.at(-1) ?? 1;
  const x = (i: number) => MARGIN.left + (i / Math.max(1, layers - 1)) * (width - MARGIN.left - MARGIN.right);
  const y = (value: number) => HEIGHT - MARGIN.bottom - (value / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const step = Math.ceil(layers / (width / 42));
  return (
    <div ref={ref} class="responses-chart">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <g class="axis">
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(mark)} y2={y(mark)} />
              <text x={MARGIN.left - 6} y={y(mark)} dy="0.32em" text-anchor="end">
                {Number(mark.toFixed(3))}
              </text>
            </g>
          ))}
          {Array.from({ length: layers }, (_, i) => i)
            .filter((i) => i % step === 0)
            .map((i) => (
              <text key={i} x={x(i)} y={HEIGHT - MARGIN.bottom + 16} text-anchor="middle">
                {i + 1}
              </text>
            ))}
          <text x={(MARGIN.left + width) / 2} y={HEIGHT - 6} text-anchor="middle">
            {tell(t, `responses.axis.${order}`)}
          </text>
        </g>
        {series.map((one) => (
          <Line key={`${one.net} ${one.measured}`} one={one} order={order} x={x} y={y} />
        ))}
      </svg>
    </div>
  );
}

interface LineProps {
  one: Series;
  order: Order;
  x: (i: number) => number;
  y: (value: number) => number;
}

function Line({ one: { family, measured, values }, order, x, y }: LineProps) {
  const points = arranged(values, order).map((value, i) => [round(x(i)), round(y(value))] as const);
  return (
    <g class={[family, measured ? 'measured' : 'now'].join(' ')}>
      <polyline points={points.map((point) => point.join()).join(' ')} fill="none" />
      {!measured &&
        points.map(([u, v], i) =>
          family === 'plain' ? (
            <rect key={i} x={u - 3} y={v - 3} width={6} height={6} />
          ) : (
            <circle key={i} cx={u} cy={v} r={3.2} />
          ),
        )}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
