/** int8 weights, symmetric, with one scale per output channel. */

import type { FloatTensor } from '../net/types.ts';

export interface Int8Tensor {
  dims: readonly number[];
  data: Int8Array;
  scales: Float32Array; // [output channels]
}

/** The largest int8 that is used; -128 is left out, so that the range is symmetric. */
export const INT8_MAX = 127;

/** Below it, products with the scale of a map would leave the normal float32. */
const LEAST_SCALE = 1e-30;

/**
 * `weight` ≈ data · scales along its first axis. The scale of a channel is its largest weight over 127, or the least that it
 * may have. A channel of zeros gets scale 1.
 */
export function quantizeWeights({ dims, data, least }: FloatTensor): Int8Tensor {
  const channels = dims[0] ?? 0;
  const size = data.length / channels;
  const scales = Float32Array.from({ length: channels }, (_, channel) => {
    const own = data.subarray(channel * size, (channel + 1) * size);
    const scale = own.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / INT8_MAX || 1;
    return Math.max(scale, least?.[channel] ?? 0, LEAST_SCALE);
  });
  const quantized = Int8Array.from(data, (w, i) => Math.round(w / (scales[Math.floor(i / size)] ?? 1)));
  return { dims, data: quantized, scales };
}

/**
 * A float bias in the units of the accumulator, input scale · weight scale, which are returned beside it.
 * Throws a RangeError where one does not fit into 32 bits: see room.ts.
 */
export function quantizeBias(
  bias: Float32Array,
  inputScale: number,
  weightScales: Float32Array,
): { data: Int32Array; scales: Float32Array } {
  const scales = weightScales.map((scale) => scale * inputScale);
  const data = Int32Array.from(bias, (b, i) => {
    const units = Math.round(b / (scales[i] ?? 1));
    if (!(Math.abs(units) < 2 ** 31))
      throw new RangeError(`the bias ${b} of channel ${i} does not fit into 32 bits`);
    return units;
  });
  return { data, scales };
}
