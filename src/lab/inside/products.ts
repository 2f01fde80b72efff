import type { Explained } from '../../inference/engine/explain.ts';

/** Each input times its weight, in their order. */
export function productsOf({ inputs, weights }: Pick<Explained, 'inputs' | 'weights'>): Float32Array {
  return inputs.map((value, i) => value * weights[i]!);
}

/** What each channel of the window adds to the sum. */
export function sumsOf({
  inputs,
  weights,
  window,
}: Pick<Explained, 'inputs' | 'weights' | 'window'>): number[] {
  const area = window.rows * window.columns;
  return Array.from({ length: window.channels }, (_, channel) => {
    let sum = 0;
    for (let at = channel * area; at < (channel + 1) * area; at++) sum += inputs[at]! * weights[at]!;
    return sum;
  });
}

/** Positions by absolute value, largest first: largest([1, -3, 2]) → [1, 2, 0]. */
export function largest(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
}
