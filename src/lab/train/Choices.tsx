import { tell } from '../bench/text.ts';
import { WholeNumber } from '../bench/WholeNumber.tsx';
import type { Text } from '../classify/text.ts';
import { Draw } from './Draw.tsx';
import { NetChoices } from './NetChoices.tsx';
import { SETS, type SetName } from './points.ts';
import type { Settings } from './settings.ts';
import { RATES, WIDTHS } from './spec.ts';

interface Props {
  t: Text;
  settings: Settings;
  change: (part: Partial<Settings>) => void;
}

/** What all networks share (points, width, rate, seed), then the networks. */
export function Choices({ t, settings, change }: Props) {
  const { set, width, rate, seed } = settings;
  return (
    <>
      <div class="train-common">
        <label>
          {tell(t, 'train.set')}
          <select
            value={set}
            onChange={({ currentTarget }) => change({ set: currentTarget.value as SetName })}
          >
            {SETS.map((one) => (
              <option key={one} value={one}>
                {tell(t, `train.set.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {tell(t, 'train.width', { n: width })}
          <input
            type="range"
            min={WIDTHS.min}
            max={WIDTHS.max}
            step={4}
            value={width}
            onChange={({ currentTarget }) => change({ width: Number(currentTarget.value) })}
          />
        </label>
        <label>
          {tell(t, 'train.rate')}
          <select
            value={String(rate)}
            onChange={({ currentTarget }) => change({ rate: Number(currentTarget.value) })}
          >
            {RATES.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label>
          {tell(t, 'train.seed')}
          <WholeNumber min={1} max={999} value={seed} take={(seed) => change({ seed })} />
        </label>
      </div>
      {set === 'own' && <Draw t={t} drawn={settings.drawn} change={(drawn) => change({ drawn })} />}
      <NetChoices t={t} settings={settings} change={change} />
    </>
  );
}
