import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { sceneOf, signed, STEPS, type Exchange } from './slope.ts';

interface Props {
  t: Text;
  errors: Exchange;
}

const WIDTH = 420;
const HEIGHT = 230;
const LEFT = 126;
const RIGHT = 276;
const [LOW, HIGH] = [24.4, 29.2];
const y = (error: number) => 20 + ((HIGH - error) / (HIGH - LOW)) * (HEIGHT - 52);

/** For §4.1: the exchange that Fig. 4 shows, in four steps, from the numbers of Table 2. The last step shows all. */
export function SlopePlay({ t, errors }: Props) {
  const [step, setStep] = useState(STEPS - 1);
  const { plain, resnet, gap, change } = sceneOf(step, errors);
  const { plain18, plain34, resnet18, resnet34 } = errors;
  const sentence = tell(t, `play.slope.step.${step}`, {
    plain18: plain18.toFixed(2),
    plain34: plain34.toFixed(2),
    resnet18: resnet18.toFixed(2),
    resnet34: resnet34.toFixed(2),
    change: Math.abs(change).toFixed(2),
  });
  return (
    <div class="play-body">
      <div class="play-tools no-print">
        <button type="button" class="button back" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {tell(t, 'play.slope.back')}
        </button>
        <label>
          {tell(t, 'play.slope.step', { step: step + 1, steps: STEPS })}
          <input
            type="range"
            min={0}
            max={STEPS - 1}
            value={step}
            aria-valuetext={sentence}
            onInput={({ currentTarget }) => setStep(Number(currentTarget.value))}
          />
        </label>
        <button
          type="button"
          class="button next"
          disabled={step === STEPS - 1}
          onClick={() => setStep(step + 1)}
        >
          {tell(t, 'play.slope.next')}
        </button>
      </div>
      <svg class="slope" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentence}>
        {([LEFT, RIGHT] as const).map((x, i) => (
          <g key={x} class="depth">
            <line x1={x} x2={x} y1={10} y2={HEIGHT - 26} />
            <text x={x} y={HEIGHT - 8}>
              {tell(t, 'play.slope.layers', { n: i === 0 ? 18 : 34 })}
            </text>
          </g>
        ))}
        <Line kind={`plain ${plain}`} name="plain" from={plain18} to={plain34} up />
        <Line kind={`residual ${resnet}`} name="ResNet" from={resnet18} to={resnet34} />
        {gap && (
          <path
            class="gap"
            d={`M${(gap.at === 18 ? LEFT : RIGHT) + 12} ${y(gap.from)}V${y(gap.to)}`}
            pathLength={1}
          />
        )}
        <text class="change" {...placeOf(step, errors)}>
          {signed(change)}
        </text>
      </svg>
      <p class="play-said" aria-live="polite">
        {sentence}
      </p>
    </div>
  );
}

/** Where the number of a step stands: beside the line or the gap that it is about. */
function placeOf(step: number, { plain18, plain34, resnet18, resnet34 }: Exchange) {
  const middle = (LEFT + RIGHT) / 2;
  return [
    { x: middle, y: y((plain18 + plain34) / 2) - 16 },
    { x: LEFT + 56, y: y(resnet18) + 30 },
    { x: middle - 34, y: y((resnet18 + resnet34) / 2) + 26 },
    { x: RIGHT + 56, y: y((plain34 + resnet34) / 2) + 6 },
  ][step];
}

interface LineProps {
  kind: string;
  name: string;
  from: number;
  to: number;
  /** Whether the words at the left stand above their point, where another stands just below. */
  up?: boolean;
}

function Line({ kind, name, from, to, up = false }: LineProps) {
  return (
    <g class={kind}>
      <path class="way" d={`M${LEFT} ${y(from)}L${RIGHT} ${y(to)}`} pathLength={1} />
      <circle class="start" cx={LEFT} cy={y(from)} r={5} />
      <circle class="end" cx={RIGHT} cy={y(to)} r={5} />
      <text class="start" x={LEFT - 12} y={y(from) + (up ? -3 : 13)}>
        {`${name} ${from.toFixed(2)}`}
      </text>
      <text class="end" x={RIGHT + 20} y={y(to) + 4}>
        {`${name} ${to.toFixed(2)}`}
      </text>
    </g>
  );
}
