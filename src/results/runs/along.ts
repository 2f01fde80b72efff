import { z } from 'astro/zod';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import { about, inPowers, nameOf, passing, typical, type Quantity } from './at-start.ts';

/** What models/training/along.py measures of networks at some moments of their training. */
export const alongFile = z.object({
  ...about,
  runs: z.array(
    z.object({
      ...passing,
      /** Mini-batches seen. */
      iteration: z.number().int().nonnegative(),
    }),
  ),
});

export type Along = z.infer<typeof alongFile>;
export type Moment = Along['runs'][number];

/** The moments of the deepest network of a kind, from the start. */
export function deepest({ runs }: Along, kind: 'plain' | 'resnet'): Moment[] {
  const depth = ({ network }: Moment) => Number(network.split('-')[1]);
  const all = runs.filter(({ network }) => network.startsWith(kind));
  const most = Math.max(...all.map(depth));
  return all.filter((run) => depth(run) === most).sort((a, b) => a.iteration - b.iteration);
}

/** The gradient's way back, from the last layer to the first, and F(x) beside x in the last block: at the start and at the end. */
export function sayAlong(data: Along): Text {
  const [plain, residual] = [deepest(data, 'plain'), deepest(data, 'resnet')];
  const way = (run?: Moment) => {
    const norms = run ? typical(run, 'gradient') : [];
    return `${inPowers(norms.at(-1) ?? 0)} → ${inPowers(norms[0] ?? 0)}`;
  };
  const last = (what: Quantity, run?: Moment) => inPowers((run && typical(run, what).at(-1)) ?? 0);
  return phrase('along.says', {
    plain: nameOf(plain[0]?.network ?? ''),
    residual: nameOf(residual[0]?.network ?? ''),
    plainStart: way(plain[0]),
    plainEnd: way(plain.at(-1)),
    residualStart: way(residual[0]),
    residualEnd: way(residual.at(-1)),
    x: last('x', residual.at(-1)),
    F: last('residual', residual.at(-1)),
  });
}
