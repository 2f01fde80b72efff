/** A histogram of the values a tensor takes. */

export const BINS = 2048;

export interface Histogram {
  low: number;
  high: number;
  /** How many values fell into each of BINS equal bins from low to high. */
  counts: Float64Array;
}

export function emptyHistogram(low: number, high: number): Histogram {
  return { low, high, counts: new Float64Array(BINS) };
}

/** Counts `values` into `histogram`; what lies outside goes to the nearest bin. */
export function addValues({ low, high, counts }: Histogram, values: Float32Array): void {
  const perUnit = BINS / (high - low || 1);
  for (const value of values) {
    const bin = Math.floor((value - low) * perUnit);
    const at = bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}
