/** uint8 activations: x ≈ scale · (q − zeroPoint), q from 0 to 255. */

export interface Affine {
  scale: number;
  zeroPoint: number;
}

export interface Range {
  low: number;
  high: number;
}

/** The scale and zero point for `range`, which is widened to hold 0 so that padding is exact; q from 0 to `most`. */
export function affineFor(range: Range, most = 255): Affine {
  const low = Math.min(range.low, 0);
  const high = Math.max(range.high, 0);
  const scale = Math.fround((high - low) / most) || 1;
  return { scale, zeroPoint: Math.min(most, Math.max(0, Math.round(-low / scale))) };
}
