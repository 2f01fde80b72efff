import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Spec } from './spec.ts';
import type { State } from './trainer.ts';

const WIDTH = 280;
const HEIGHT = 74;

/** Decades of the gradient's length that are drawn; what is smaller lies at the bottom. */
const LOW = -8;
const HIGH = 1;

/** Inside a network: the length of each layer's gradient, and how strong the blocks' x and F(x) are. */
export function Layers({ t, spec, state }: { t: Text; spec: Spec; state: State }) {
  const { gradients, strengths } = state;
  const high = (value: number) =>
    value > 0 ? Math.min(1, Math.max(0.01, (Math.log10(value) - LOW) / (HIGH - LOW))) : 0;
  const most = Math.max(1e-9, ...strengths.flatMap(({ x, f }) => [x, f]));
  const first = gradients[0] ?? 0;
  const last = gradients.at(-1) ?? 0;
  const before = gradients.slice(0, -1);
  const f = tell(t, spec.shortcut === 'plain' ? 'train.strength.out' : 'train.strength.f');
  return (
    <div class="train-layers">
      <p class="bench-hint">{tell(t, 'train.gradients')}</p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={tell(t, 'train.gradients.label', { first: short(first), last: short(last) })}
      >
        <Level at={HEIGHT * (1 - high(1))} text="1" />
        <Level at={HEIGHT * (1 - high(1e-4))} text="10⁻⁴" />
        {before.map((value, i) => {
          const height = HEIGHT * high(value);
          return (
            <rect
              key={i}
              x={barX(i, before.length)}
              y={HEIGHT - height}
              width={barWidth(before.length)}
              height={height}
            />
          );
        })}
      </svg>
      <p class="bench-hint">{tell(t, 'train.strengths', { f })}</p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={tell(t, 'train.strengths.label', {
          f,
          firstX: short(strengths[0]?.x ?? 0),
          firstF: short(strengths[0]?.f ?? 0),
          lastX: short(strengths.at(-1)?.x ?? 0),
          lastF: short(strengths.at(-1)?.f ?? 0),
        })}
      >
        {strengths.map(({ x, f }, i) => (
          <g key={i}>
            <rect
              class="x"
              x={barX(i, strengths.length)}
              y={HEIGHT * (1 - x / most)}
              width={barWidth(strengths.length) / 2}
              height={(HEIGHT * x) / most}
            />
            <rect
              x={barX(i, strengths.length) + barWidth(strengths.length) / 2}
              y={HEIGHT * (1 - f / most)}
              width={barWidth(strengths.length) / 2}
              height={(HEIGHT * f) / most}
            />
          </g>
        ))}
      </svg>
    </div>
  );
}

function Level({ at, text }: { at: number; text: string }) {
  return (
    <g class="level">
      <line x1={0} x2={WIDTH - 26} y1={at} y2={at} />
      <text x={WIDTH} y={at} dy="0.32em" text-anchor="end">
        {text}
      </text>
    </g>
  );
}

const ROOM = WIDTH - 30;
const barX = (i: number, count: number) => (i * ROOM) / count;
const barWidth = (count: number) => Math.min(14, (0.8 * ROOM) / count);

/** Two digits: 0.0123 → '0.012', 2e-9 → '2.0e-9'. */
function short(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential(1) : value.toPrecision(2);
}
