import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { useWidth } from '../responses/use-width.ts';
import { nameOf, percent, toneOf } from './names.ts';
import { STEPS, type Spec } from './spec.ts';
import type { Mark } from './use-training.ts';

const HEIGHT = 220;
const MARGIN = { top: 10, right: 14, bottom: 36, left: 44 };
const LEVELS = [0, 10, 20, 30, 40, 50];

interface Props {
  t: Text;
  nets: readonly Spec[];
  curves: readonly (readonly Mark[])[];
}

/** The training error over the steps, a line for each network; where the rate falls is marked. */
export function Curves({ t, nets, curves }: Props) {
  const { ref, width } = useWidth(640);
  const x = (step: number) => MARGIN.left + (step / STEPS) * (width - MARGIN.left - MARGIN.right);
  const y = (error: number) =>
    HEIGHT - MARGIN.bottom - (Math.min(error, 55) / 55) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const label = nets
    .map((spec, i) => `${nameOf(t, spec, nets)}: ${percent(curves[i]?.at(-1)?.error ?? NaN)}`)
    .join('; ');
  return (
    <figure class="train-curves" ref={ref}>
      <figcaption>{tell(t, 'train.curves')}</figcaption>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <g class="axis">
          {LEVELS.map((level) => (
            <g key={level}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(level)} y2={y(level)} />
              <text x={MARGIN.left - 6} y={y(level)} dy="0.32em" text-anchor="end">
                {level}%
              </text>
            </g>
          ))}
          {[0, 500, 1000, 1500].map((step) => (
            <text
              key={step}
              x={x(step)}
              y={HEIGHT - MARGIN.bottom + 16}
              text-anchor={step === STEPS ? 'end' : 'middle'}
            >
              {step}
            </text>
          ))}
          {[STEPS / 2, (STEPS * 3) / 4].map((step) => (
            <g key={step} class="fall">
              <line x1={x(step)} x2={x(step)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
              <text x={x(step) + 3} y={MARGIN.top + 9}>
                {tell(t, 'train.falls')}
              </text>
            </g>
          ))}
          <text x={(MARGIN.left + width) / 2} y={HEIGHT - 4} text-anchor="middle">
            {tell(t, 'train.steps')}
          </text>
        </g>
        {curves.map((curve, i) => (
          <polyline
            key={i}
            class={`${toneOf(nets[i]!)} line-${sameBefore(nets, i)}`}
            points={curve.map(({ step, error }) => `${x(step).toFixed(1)},${y(error).toFixed(1)}`).join(' ')}
            fill="none"
          />
        ))}
      </svg>
      <ul class="train-key">
        {nets.map((spec, i) => (
          <li key={i}>
            <svg width="34" height="10" aria-hidden="true">
              <polyline class={`${toneOf(spec)} line-${sameBefore(nets, i)}`} points="1,5 33,5" />
            </svg>
            {nameOf(t, spec, nets)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** How many networks of the same colour stand before this one: their lines are drawn differently. */
export function sameBefore(nets: readonly Spec[], i: number): number {
  return nets.slice(0, i).filter((spec) => toneOf(spec) === toneOf(nets[i]!)).length;
}
