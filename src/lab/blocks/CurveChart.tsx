import '../responses/responses.css';
import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';
import { useWidth } from '../responses/use-width.ts';
import { meanOf, steps, type Point } from './curve.ts';

export interface Curve {
  readonly name: string;
  readonly family: 'plain' | 'resnet';
  readonly points: readonly Point[];
}

interface Props {
  t: Text;
  curves: readonly Curve[];
  blocks: number;
  /** The share that guessing gets right. */
  chance: number;
  /** What the chart shows, for those who do not see it. */
  label: string;
}

const HEIGHT = 280;
const MARGIN = { top: 12, right: 16, bottom: 42, left: 46 };

/** A line a net through the means, residual solid with circles, plain dashed with squares; small marks for the single orders. */
export function CurveChart({ t, curves, blocks, chance, label }: Props) {
  const { ref, width } = useWidth(640);
  const x = (k: number) => round(MARGIN.left + (k / blocks) * (width - MARGIN.left - MARGIN.right));
  const y = (share: number) => round(HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom));
  const every = width < 480 ? 3 : 1;
  return (
    <figure class="batch-figure">
      <div ref={ref} class="responses-chart batch-chart">
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
          <g class="axis">
            {[0, 0.25, 0.5, 0.75, 1].map((mark) => (
              <g key={mark}>
                <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(mark)} y2={y(mark)} />
                <text x={MARGIN.left - 6} y={y(mark)} dy="0.32em" text-anchor="end">
                  {mark * 100}%
                </text>
              </g>
            ))}
            {steps(blocks)
              .filter((k) => blocks <= 12 || k % every === 0 || k === blocks)
              .map((k) => (
                <text key={k} x={x(k)} y={HEIGHT - MARGIN.bottom + 16} text-anchor="middle">
                  {k}
                </text>
              ))}
            <text x={(MARGIN.left + width) / 2} y={HEIGHT - 6} text-anchor="middle">
              {tell(t, 'blocks.curve.axis')}
            </text>
          </g>
          <g class="chance">
            <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(chance)} y2={y(chance)} />
            <text x={width - MARGIN.right} y={y(chance) - 5} text-anchor="end">
              {tell(t, 'blocks.curve.chance', { share: formatShare(chance) })}
            </text>
          </g>
          {curves.map((curve) => (
            <Line key={curve.name} curve={curve} x={x} y={y} />
          ))}
        </svg>
      </div>
      <figcaption>
        <ul class="responses-key">
          {curves.map(({ name, family }) => (
            <li key={name}>
              <svg width="34" height="12" aria-hidden="true" class={family}>
                <polyline points="0,6 34,6" />
                <Mark family={family} x={17} y={6} size={3.2} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
        <p class="lab-hint">{tell(t, 'blocks.curve.caption')}</p>
      </figcaption>
    </figure>
  );
}

type Scale = (value: number) => number;

function Line({ curve: { family, points }, x, y }: { curve: Curve; x: Scale; y: Scale }) {
  const means = points.map(({ removed, shares }) => [x(removed), y(meanOf(shares))] as const);
  return (
    <g class={family}>
      <polyline points={means.map((point) => point.join()).join(' ')} />
      {points.flatMap(({ removed, shares }) =>
        shares.length < 2
          ? []
          : shares.map((share, i) => (
              <g key={`${removed} ${i}`} class="single">
                <Mark family={family} x={x(removed)} y={y(share)} size={2} />
              </g>
            )),
      )}
      {means.map(([u, v]) => (
        <Mark key={u} family={family} x={u} y={v} size={3.4} />
      ))}
    </g>
  );
}

function Mark({ family, x, y, size }: { family: Curve['family']; x: number; y: number; size: number }) {
  return family === 'plain' ? (
    <rect x={x - size} y={y - size} width={2 * size} height={2 * size} />
  ) : (
    <circle cx={x} cy={y} r={size} />
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
