import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import { WholeNumber } from '../bench/WholeNumber.tsx';
import type { Text } from '../classify/text.ts';
import type { Settings } from './settings.ts';

interface Props {
  t: Text;
  blocks: number;
  settings: Settings;
  draw: (off: number, seed: number) => void;
  all: () => void;
}

/** "At random, k of n": how many to shut and the seed, which the address keeps, so that others see the same cut. */
export function Random({ t, blocks, settings, draw, all }: Props) {
  const [count, setCount] = useState(1);
  const drawn = settings.gates === null && settings.off > 0;
  const off = drawn ? Math.min(settings.off, blocks) : Math.min(count, blocks);
  return (
    <div class="gates-tools">
      <button type="button" class="button" onClick={all}>
        {tell(t, 'blocks.all')}
      </button>
      <label>
        {tell(t, 'blocks.random.count')}
        <WholeNumber
          min={1}
          max={blocks}
          value={off}
          take={(wanted) => {
            setCount(wanted);
            if (drawn) draw(wanted, settings.seed);
          }}
        />
      </label>
      <button type="button" class="button" onClick={() => draw(off, drawn ? settings.seed + 1 : 1)}>
        {tell(t, 'blocks.random')}
      </button>
      {drawn && (
        <span class="bench-hint">
          {tell(t, 'blocks.random.drawn', { off, n: blocks, seed: settings.seed })}
        </span>
      )}
    </div>
  );
}
