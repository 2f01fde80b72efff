import { phrase, same } from '../text.ts';
import type { Along } from './along.ts';
import { inPowers, nameOf, typical } from './at-start.ts';
import type { RunTable } from './tables.ts';

/** Gradients of the first and the last layer, and the signals of the last block, a row a network and moment. */
export function alongTable({ runs }: Along): RunTable {
  const keys = [
    'start.network',
    'runs.iteration',
    'start.first',
    'start.last',
    'start.x.last',
    'start.F.last',
  ] as const;
  return {
    heads: keys.map((key) => ({ text: phrase(key) })),
    rows: runs.map((run) => {
      const gradient = typical(run, 'gradient');
      const last = (what: 'x' | 'residual') => typical(run, what).at(-1) ?? 0;
      const numbers = [gradient[0] ?? 0, gradient.at(-1) ?? 0, last('x'), last('residual')];
      return {
        head: same(nameOf(run.network)),
        cells: [run.iteration.toLocaleString('en-US'), ...numbers.map(inPowers)].map((text) => ({
          text: same(text),
        })),
      };
    }),
  };
}
