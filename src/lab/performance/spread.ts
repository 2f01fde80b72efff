import type { Spread } from './schema.ts';

/** The value below which a share of the numbers lies, between two of them in proportion. Throws an Error where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  if (below === undefined) throw new Error('there are no numbers to take a quantile of');
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles. Throws an Error where there are no numbers. */
export function spread(values: readonly number[]): Spread {
  return { low: quantile(values, 0.25), median: quantile(values, 0.5), high: quantile(values, 0.75) };
}

/** Of two lists from the same rounds, the first divided by the second round by round: what slowed both cancels out. */
export function ratios(times: readonly number[], base: readonly number[]): number[] {
  if (times.length !== base.length) throw new Error(`${times.length} rounds against ${base.length}`);
  return times.map((time, round) => time / base[round]!);
}

/** Root mean square of the difference, divided by that of `wanted`. */
export function relativeError(found: ArrayLike<number>, wanted: ArrayLike<number>): number {
  if (found.length !== wanted.length) throw new Error(`${found.length} numbers against ${wanted.length}`);
  let difference = 0;
  let size = 0;
  for (let i = 0; i < wanted.length; i++) {
    difference += (found[i]! - wanted[i]!) ** 2;
    size += wanted[i]! ** 2;
  }
  return Math.sqrt(difference / size);
}
