/** The quantile of the normal distribution that leaves 2.5 per cent on each side. */
const Z = 1.959964;

/**
 * The 95 per cent interval of a share after `hits` of `n`, by Wilson's score: it stays within 0 and 1 and has a width even where
 * all or none were hit. wilson(8, 10) → { low: 0.490, high: 0.943 }; all of [0, 1] without any.
 */
export function wilson(hits: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const share = hits / n;
  const squared = Z ** 2 / n;
  const middle = (share + squared / 2) / (1 + squared);
  const half = (Z / (1 + squared)) * Math.sqrt((share * (1 - share)) / n + squared / (4 * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
