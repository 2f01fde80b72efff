import { tell } from '../bench/text.ts';
import { WholeNumber } from '../bench/WholeNumber.tsx';
import type { Text } from '../classify/text.ts';
import { DRAWS, oneOf, PICTURES, type Settings } from './settings.ts';

interface Props {
  t: Text;
  settings: Settings;
  change: (part: Partial<Settings>) => void;
  busy: boolean;
}

/** How many pictures the curve is taken over, in how many random orders the blocks go, and the seed of the first. */
export function CurveSettings({ t, settings, change, busy }: Props) {
  const { draws, from, pictures } = settings;
  const sorted = (all: readonly number[]) => [...all].sort((a, b) => a - b);
  return (
    <fieldset class="lab-settings batch-plain" disabled={busy}>
      <label>
        {tell(t, 'blocks.curve.pictures')}
        <select
          value={pictures}
          onChange={(event) => change({ pictures: oneOf(PICTURES, event.currentTarget.value) })}
        >
          {sorted(PICTURES).map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <label>
        {tell(t, 'blocks.curve.draws')}
        <select
          value={draws}
          onChange={(event) => change({ draws: oneOf(DRAWS, event.currentTarget.value) })}
        >
          {sorted(DRAWS).map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <label>
        {tell(t, 'blocks.curve.from')}
        <WholeNumber min={1} max={999_999} value={from} take={(from) => change({ from })} />
      </label>
    </fieldset>
  );
}
