/** What a graph answers to many pictures. */

import { normalize, type Pictures } from '../pictures.ts';
import type { Session } from '../runtime.ts';

export interface Normalization {
  input: string;
  mean: readonly number[];
  std: readonly number[];
}

/** The logits of every picture, [count, classes]; `done` is told after each batch. */
export interface Answers {
  classes: number;
  logits: Float32Array;
}

/** Runs `session` over `pictures`; extra feeds, such as gates, go with every batch. */
export async function answers(
  session: Session,
  pictures: Pictures,
  by: Normalization,
  batch: number,
  done: (count: number, of: number) => void,
  output = 'logits',
): Promise<Answers> {
  let logits = new Float32Array(0);
  let classes = 0;
  for (let from = 0; from < pictures.count; from += batch) {
    const to = Math.min(from + batch, pictures.count);
    const result = await session.run({ [by.input]: normalize(pictures, by.mean, by.std, from, to) });
    const data = result[output]?.data as Float32Array;
    classes = data.length / (to - from);
    if (!from) logits = new Float32Array(pictures.count * classes);
    logits.set(data, from * classes);
    done(to, pictures.count);
  }
  return { classes, logits };
}

/** The class with the largest logit, for every picture. */
export function top1({ classes, logits }: Answers): Int32Array {
  return Int32Array.from({ length: logits.length / classes }, (_, picture) => {
    const own = logits.subarray(picture * classes, (picture + 1) * classes);
    return own.indexOf(own.reduce((most, value) => Math.max(most, value)));
  });
}

/** In how many per cent of the places two lists hold the same, to two decimals. */
export function share(a: Int32Array, b: Int32Array): number {
  const same = a.reduce((count, value, at) => count + (value === b[at] ? 1 : 0), 0);
  return Math.round((10000 * same) / a.length) / 100;
}

/** Root of the mean squared difference of two sets of logits. */
export function difference(a: Answers, b: Answers): number {
  const squares = a.logits.reduce((sum, value, at) => sum + (value - (b.logits[at] ?? 0)) ** 2, 0);
  return Math.sqrt(squares / a.logits.length);
}

/** How two networks disagree: on how many pictures they name different classes, and of those how many each names correctly. */
export interface Disagreement {
  differ: number;
  own: number;
  other: number;
}

/** How the answers of a network and of another are told apart by the true classes. */
export function disagreement(own: Int32Array, other: Int32Array, classes: Int32Array): Disagreement {
  const found = { differ: 0, own: 0, other: 0 };
  classes.forEach((right, at) => {
    if (own[at] === other[at]) return;
    found.differ++;
    if (own[at] === right) found.own++;
    if (other[at] === right) found.other++;
  });
  return found;
}
