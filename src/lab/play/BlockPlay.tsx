import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { Bars } from './Bars.tsx';
import { distance, LANES, lanesOf, strength, type Lanes } from './block.ts';

/** For §3.1: the weights of a block scaled from 1 to 0. Plain, its output fades; residual, it becomes the input. */
export function BlockPlay({ t }: { t: Text }) {
  const [scale, setScale] = useState(1);
  const [norm, setNorm] = useState(false);
  const lanes = lanesOf(scale, norm);
  return (
    <div class="play-body">
      <div class="play-tools no-print">
        <label>
          {tell(t, 'play.block.scale', { scale: scale.toFixed(2) })}
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={scale}
            aria-valuetext={`${scale.toFixed(2)}. ${sentence(t, lanes)}`}
            onInput={({ currentTarget }) => setScale(Number(currentTarget.value))}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={norm}
            onChange={({ currentTarget }) => setNorm(currentTarget.checked)}
          />
          {tell(t, 'play.block.norm')}
        </label>
      </div>
      {LANES.map((lane) => (
        <div
          key={lane}
          class="play-lane"
          role="img"
          aria-label={tell(t, `play.block.${lane}.label`, said(lanes))}
        >
          <Bars name="x" values={lanes.x} kind="x" most={3} part={`${lane} x`} />
          <Bars name="F(x)" values={lanes.f} kind={lane} most={3} part={`${lane} branch`} />
          <Bars
            name={lane === 'plain' ? 'relu(F(x))' : 'relu(F(x) + x)'}
            values={lanes[lane]}
            kind={lane}
            most={3}
            part={lane}
          />
        </div>
      ))}
    </div>
  );
}

/** The numbers of the lanes, for sentences. */
function said({ x, plain, residual }: Lanes) {
  return {
    strength: strength(plain, x).toFixed(2),
    distance: distance(residual, x).toFixed(2),
  };
}

function sentence(t: Text, lanes: Lanes): string {
  return LANES.map((lane) => tell(t, `play.block.${lane}.label`, said(lanes))).join(' ');
}
