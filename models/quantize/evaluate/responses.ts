/** The standard deviations of layer responses over a set of pictures, as the paper's Fig. 7 shows them. */

import { normalize, type Pictures } from '../pictures.ts';
import type { Session } from '../runtime.ts';
import type { Normalization } from './measure.ts';

/**
 * One standard deviation per 3×3 layer, over all pictures, channels and places, after batch normalization and
 * before addition and ReLU. `session` is that of the lab graph; it is run with every gate open.
 */
export async function responses(
  session: Session,
  pictures: Pictures,
  by: Normalization,
  gates: number,
  batch: number,
  done: (count: number, of: number) => void,
): Promise<number[]> {
  const open = session.inputs.includes('gates')
    ? { gates: { dims: [gates], data: new Float32Array(gates).fill(1) } }
    : {};
  let sums: { mean: number; square: number }[] = [];
  for (let from = 0; from < pictures.count; from += batch) {
    const to = Math.min(from + batch, pictures.count);
    const { responses: deviations, means } = await session.run({
      [by.input]: normalize(pictures, by.mean, by.std, from, to),
      ...open,
    });
    const layers = deviations?.dims[1] ?? 0;
    if (!from) sums = Array.from({ length: layers }, () => ({ mean: 0, square: 0 }));
    for (let i = 0; i < (to - from) * layers; i++) {
      const sum = sums[i % layers];
      const [deviation, mean] = [Number(deviations?.data[i]), Number(means?.data[i])];
      if (!sum) continue;
      sum.mean += mean;
      sum.square += deviation ** 2 + mean ** 2; // E[x²] of one picture
    }
    done(to, pictures.count);
  }
  return sums.map(({ mean, square }) => Math.sqrt(square / pictures.count - (mean / pictures.count) ** 2));
}
