/** Probabilities of logits, summing to 1: [0, 0] → [0.5, 0.5]. */
export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const highest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Indices of the k largest values, largest first, the earlier one first among equals: topK([1, 3, 2], 2) → [1, 2]. */
export function topK(values: readonly number[], k: number): number[] {
  return values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, k)
    .map(({ index }) => index);
}

/** The middle value, or the mean of the two middle ones; NaN of nothing: median([3, 1, 2]) → 2. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}
