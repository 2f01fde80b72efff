import type { Planes } from '../../inference/engine/planes.ts';
import { withMinus } from '../../i18n/minus.ts';

/** Root of the mean square: how strong what a line carries is. */
export function rms(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum / Math.max(1, values.length));
}

/** One channel of a map, row by row. */
export function channelOf({ data, height, width }: Planes, channel: number): Float32Array {
  return data.subarray(channel * height * width, (channel + 1) * height * width);
}

/** The smallest and the largest; [0, 0] of nothing. */
export function rangeOf(values: Float32Array): readonly [number, number] {
  let [low, high] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** How many values lie in each of `bins` equal parts from `-limit` to `limit`; what is beyond counts in the outermost. */
export function histogram(values: Float32Array, limit: number, bins: number): number[] {
  const out = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const at = Math.floor(((value + limit) / (2 * limit)) * bins);
    out[Math.min(bins - 1, Math.max(0, at))]!++;
  }
  return out;
}

/** A map's sum with another of the same shape. */
export function added(a: Planes, b: Planes): Planes {
  const data = new Float32Array(a.data.length);
  for (let i = 0; i < data.length; i++) data[i] = a.data[i]! + b.data[i]!;
  return { ...a, data };
}

/** A map after ReLU. */
export function rectified(map: Planes): Planes {
  const data = new Float32Array(map.data.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, map.data[i]!);
  return { ...map, data };
}

/** The paper's shortcut A: every `stride`-th place, with channels of zeros before and after its own. */
export function thinned(map: Planes, stride: number, before: number, channels: number): Planes {
  const [height, width] = [map.height / stride, map.width / stride];
  const data = new Float32Array(channels * height * width);
  for (let channel = 0; channel < map.channels; channel++)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        data[((channel + before) * height + row) * width + column] =
          map.data[(channel * map.height + row * stride) * map.width + column * stride]!;
  return { data, channels, height, width };
}

/** A number with its sign as print has it: signed(-1.234) → '−1.23'. */
export function signed(value: number, digits = 2): string {
  return withMinus(value.toFixed(digits).replace(/^-(?=[0.]*$)/, ''));
}
