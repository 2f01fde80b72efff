import { phrase, same } from '../text.ts';
import { inPowers, nameOf, typical, type AtStart } from './at-start.ts';
import type { RunTable } from './tables.ts';

/** Gradients of the first and the last layer, and the signals of the last block, a row a network and condition. */
export function startTable({ runs }: AtStart): RunTable {
  const keys = ['network', 'bn', 'init', 'first', 'last', 'ratio', 'x.last', 'F.last'] as const;
  return {
    heads: keys.map((key) => ({ text: phrase(`start.${key}`) })),
    rows: runs.map((run) => {
      const gradient = typical(run, 'gradient');
      const [first, last] = [gradient[0] ?? 0, gradient.at(-1) ?? 1];
      const numbers = [
        first,
        last,
        // Of what vanished altogether there is no ratio.
        inPowers(last).startsWith('<') ? undefined : first / last,
        ...(['x', 'residual'] as const).map((what) => lastOf(typical(run, what))),
      ];
      const words = [phrase(run.normalized ? 'runs.yes' : 'runs.no'), phrase(`start.init.${run.init}`)];
      return {
        head: same(nameOf(run.network)),
        cells: [
          ...words,
          ...numbers.map((number) => same(number === undefined ? '–' : inPowers(number))),
        ].map((text) => ({ text })),
      };
    }),
  };
}

const lastOf = (values: readonly number[]) => values.at(-1) ?? 0;
