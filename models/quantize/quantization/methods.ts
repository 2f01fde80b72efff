/** From what a tensor was seen to hold to the range that its whole numbers are given to, 0 to `most`. */

import { affineFor, type Range } from './affine.ts';
import { BINS, type Histogram } from './histogram.ts';

export type Method = (seen: Histogram, most?: number) => Range;

/** The whole range that was seen. */
const minmax: Method = ({ low, high }) => ({ low, high });

/** Leaves out the given share of the values at each end, in per cent. */
const percentile =
  (share: number): Method =>
  ({ low, high, counts }) => {
    const width = (high - low) / BINS;
    const cut = (counts.reduce((a, b) => a + b, 0) * share) / 100;
    const binsWithin = (order: Float64Array): number => {
      let left = cut;
      const first = order.findIndex((count) => (left -= count) < 0);
      return Math.max(first, 0);
    };
    const below = low < 0 ? binsWithin(counts) : 0; // a ReLU's zeros are an end to keep
    return { low: low + below * width, high: high - binsWithin(counts.toReversed()) * width };
  };

const STEPS = 100;

/** The range, shrunk towards zero in steps of 1 %, whose rounding and clipping lose the least squared error. */
const mse: Method = (seen, most) => {
  const candidates = Array.from({ length: STEPS - 20 }, (_, i) => 1 - i / STEPS);
  const ranges = candidates.map((share) => ({ low: seen.low * share, high: seen.high * share }));
  const errors = ranges.map((range) => squaredError(seen, range, most));
  return ranges[errors.indexOf(Math.min(...errors))] ?? minmax(seen);
};

/** Inside the range rounding errs uniformly, scale²/12 a value; outside, a value becomes the end of the range. */
function squaredError({ low, high, counts }: Histogram, range: Range, most?: number): number {
  const width = (high - low) / BINS;
  const rounding = affineFor(range, most).scale ** 2 / 12;
  let error = 0;
  for (let i = 0; i < BINS; i++) {
    const count = counts[i] ?? 0;
    const value = low + (i + 0.5) * width;
    const clipped = Math.min(Math.max(value, range.low), range.high);
    // A ReLU's zeros are exact in every range and must not weigh.
    if (count && !(low === 0 && i === 0)) error += count * ((value - clipped) ** 2 + rounding);
  }
  return error;
}

/** The methods by the name that the command knows them by. */
export const METHODS: Readonly<Record<string, Method>> = {
  minmax,
  'percentile-0.1': percentile(0.1),
  'percentile-0.01': percentile(0.01),
  'percentile-0.001': percentile(0.001),
  mse,
};
