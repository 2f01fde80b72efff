import { useState } from 'preact/hooks';
import { topK } from '../../inference/postprocess.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { paint, strongestOf } from '../attention/paint.ts';
import type { Ask } from './ask.ts';
import { everywhere, mattered } from './cover.ts';

/** Probabilities without the patch, then with it at each place; null when something else was asked meanwhile. */
type Run = (ask: Ask, tell: (share: number) => void) => Promise<number[][] | null>;

interface Options {
  readonly run: Run;
  readonly fail: (error: unknown) => void;
}

/** The patch run over all places: how far that is, and what mattered, as colours for the picture that it was run over. */
export function useScan({ run, fail }: Options) {
  const [share, setShare] = useState<number | null>(null);
  const [found, setFound] = useState<{ of: Ask; over: Pixels } | null>(null);

  /** `asked`: of which class; the first one where it is left out. */
  async function start(ask: Ask, asked?: number): Promise<void> {
    setShare(0);
    try {
      const all = await run(ask, setShare);
      if (all === null) return;
      const [whole = [], ...shut] = all;
      const of = asked ?? topK(whole, 1)[0] ?? 0;
      const size = ask.picture.pixels.width;
      const falls = shut.map((shares) => (whole[of] ?? 0) - (shares[of] ?? 0));
      const map = mattered(size, everywhere(size).spots, falls);
      setFound({ of: ask, over: { data: paint(map, strongestOf([map])), width: size, height: size } });
    } catch (error) {
      fail(error);
    } finally {
      setShare(null);
    }
  }

  /** What mattered, where it belongs to this picture with these branches. */
  const over = (ask: Ask | null): Pixels | null =>
    found && ask && found.of.picture === ask.picture && found.of.gates.join('') === ask.gates.join('')
      ? found.over
      : null;
  return { share, start, over };
}
