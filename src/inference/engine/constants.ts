import { BLOCK, up } from './layout.ts';
import type { Convolve, Linear } from './plan.ts';

/** The kernels' two builds, and how many input channels a dot product of each takes. */
export const STEP = { relaxed: 4, plain: 2 } as const;
export type Build = keyof typeof STEP;

/**
 * The weights of a convolution as its kernel reads them, one after another:
 * [block of 16 filters][window row, column, channel / step][filter in the block][step]. `channels` counts those of the map
 * in memory, filled up; what is not there is 0.
 */
export function convolutionWeights(
  file: DataView,
  { weights, kernel: [rows, columns] }: Convolve,
  { filters, own, channels, step }: { filters: number; own: number; channels: number; step: number },
): Int8Array {
  const window = rows * columns * channels;
  const out = new Int8Array(up(filters, BLOCK) * window);
  for (let filter = 0; filter < filters; filter++) {
    const block = (filter - (filter % BLOCK)) * window + (filter % BLOCK) * step;
    for (let place = 0; place < rows * columns; place++) {
      for (let channel = 0; channel < own; channel++) {
        const at = place * channels + channel;
        const low = at % step;
        out[block + (at - low) * BLOCK + low] = file.getInt8(
          weights + (filter * own + channel) * rows * columns + place,
        );
      }
    }
  }
  return out;
}

/** The weights of the last layer, each row filled up with zeros. */
export function linearWeights(
  file: DataView,
  { weights }: Linear,
  { classes, features }: { classes: number; features: number },
): Int8Array {
  const row = up(features, BLOCK);
  const out = new Int8Array(classes * row);
  for (let at = 0; at < classes * features; at++)
    out[Math.floor(at / features) * row + (at % features)] = file.getInt8(weights + at);
  return out;
}

/**
 * By what the integer sums of a convolution are multiplied and what is added then. An input's zero point is in every sum as
 * often as the filter's weights say, in the border too; the bias takes it out again.
 */
export function convolutionScales(
  file: DataView,
  { weights, scales, biases }: Convolve,
  { filters, each }: { filters: number; each: number },
  { scale, zero }: { scale: number; zero: number },
): { scales: Float32Array; biases: Float32Array } {
  const factors = new Float32Array(up(filters, BLOCK));
  const added = new Float32Array(up(filters, BLOCK));
  for (let filter = 0; filter < filters; filter++) {
    let sum = 0;
    if (zero !== 0) for (let i = 0; i < each; i++) sum += file.getInt8(weights + filter * each + i);
    const factor = file.getFloat32(scales + filter * 4, true) * scale;
    factors[filter] = factor;
    added[filter] =
      (biases === undefined ? 0 : file.getFloat32(biases + filter * 4, true)) - zero * sum * factor;
  }
  return { scales: factors, biases: added };
}
