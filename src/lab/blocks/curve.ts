import { allOn } from '../bench/want.ts';
import { shutAtRandom } from './gates.ts';

/** One way to take blocks out: how many, in which random order, and what is left on. */
export interface Cut {
  readonly removed: number;
  readonly seed: number;
  readonly gates: readonly number[];
}

/** Above this many blocks not every number of them is tried. */
const ALL = 12;

/**
 * How many blocks to take out: every number up to twelve blocks; beyond, every number up to five, then steps to the end.
 * steps(9) → [0, 1, …, 9]; steps(27) → [0, 1, 2, 3, 4, 5, 8, 11, 15, 18, 21, 24, 27].
 */
export function steps(blocks: number): number[] {
  if (blocks <= ALL) return Array.from({ length: blocks + 1 }, (_, k) => k);
  const [close, far] = [5, 7];
  return [
    ...Array.from({ length: close + 1 }, (_, k) => k),
    ...Array.from({ length: far }, (_, i) => Math.round(close + ((i + 1) * (blocks - close)) / far)),
  ];
}

/**
 * The cuts of a curve, one random order after the other, so that a curve of one order is there early. A seed stands for an order: with
 * more blocks out, those that were out stay out. Nothing and everything taken out is the same for each.
 */
export function cuts(blocks: number, draws: number, from: number): Cut[] {
  const none = { removed: 0, seed: from, gates: allOn(blocks) };
  const all = { removed: blocks, seed: from, gates: shutAtRandom(blocks, blocks, from) };
  const between = steps(blocks).slice(1, -1);
  const seeds = Array.from({ length: draws }, (_, i) => from + i);
  return [
    none,
    all,
    ...seeds.flatMap((seed) =>
      between.map((removed) => ({ removed, seed, gates: shutAtRandom(blocks, removed, seed) })),
    ),
  ];
}

/** The accuracies of one network with so many blocks taken out, one for each order that is through. */
export interface Point {
  readonly removed: number;
  readonly shares: readonly number[];
}

/** The curve as far as it is known: `accuracy` gives the share of right answers of a cut, null before it is whole. */
export function curveOf(all: readonly Cut[], accuracy: (cut: Cut) => number | null): Point[] {
  const removed = [...new Set(all.map((cut) => cut.removed))].sort((a, b) => a - b);
  return removed.flatMap((count) => {
    const shares = all.filter((cut) => cut.removed === count).flatMap((cut) => accuracy(cut) ?? []);
    return shares.length === 0 ? [] : [{ removed: count, shares }];
  });
}

/** The mean; NaN of nothing. */
export function meanOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
