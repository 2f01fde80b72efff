import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { Bars } from './Bars.tsx';
import { distance, lanesOf, strength, type Lanes } from './block.ts';

const MARKS = [1, 0.5, 0.1, 0] as const;
const LANES = ['plain', 'residual'] as const;

/** For §3.1: the weights of a block scaled from 1 to 0. Plain, its output fades; residual, it becomes the input. */
export function BlockPlay({ t }: { t: Text }) {
  const [scale, setScale] = useState(1);
  const [norm, setNorm] = useState(false);
  const lanes = lanesOf(scale, norm);
  return (
    <div class="play-body">
      <div class="play-tools">
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
          <Bars name="x" values={lanes.x} kind="x" most={3} />
          <Bars name="F(x)" values={lanes.f} kind={lane} most={3} />
          <Bars
            name={lane === 'plain' ? 'relu(F(x))' : 'relu(F(x) + x)'}
            values={lanes[lane]}
            kind={lane}
            most={3}
          />
        </div>
      ))}
      <div class="play-numbers">
        <table>
          <caption>{tell(t, 'play.block.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'play.block.factor')}</th>
              {MARKS.map((mark) => (
                <th key={mark} scope="col">
                  {mark}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[false, true].flatMap((withNorm) =>
              LANES.map((lane) => (
                <tr key={`${lane} ${withNorm}`} class={lane}>
                  <th scope="row">{tell(t, `play.block.${lane}${withNorm ? '.norm' : ''}`)}</th>
                  {MARKS.map((mark) => {
                    const at = lanesOf(mark, withNorm);
                    return <td key={mark}>{distance(at[lane], at.x).toFixed(2)}</td>;
                  })}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
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
