/** The engine's arithmetic once more, as plainly as it can be written, for the tests to compare with. */

import type {
  Convolve,
  Linear,
  MaxPool,
  Pair,
  Plan,
  Range,
  Shape,
  Thin,
} from '../../../../src/inference/engine/plan.ts';

/** Numbers that look random and are the same every time, in [-1, 1). */
export function noise(length: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** A map: [channel][row][column], nothing filled up. */
export interface Plane {
  shape: Shape;
  data: Float32Array;
}

const f = Math.fround;

/** Whole numbers of floats, from 0 to 127 or, where the range is fine, to 16383; halves to the even number as IEEE rounds. */
export function toWhole(values: Float32Array, { scale, zero, fine }: Range): Uint16Array {
  const inverse = f(1 / scale);
  return Uint16Array.from(values, (value) => {
    const scaled = f(f(value * inverse) + zero);
    return roundEven(Math.min(fine ? 16383 : 127, Math.max(0, scaled)));
  });
}

function roundEven(value: number): number {
  const down = Math.floor(value);
  if (value - down !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}

export interface Constants {
  weights: Int8Array;
  scales: Float32Array;
  biases: Float32Array;
}

/** A convolution's own output, before anything is added. */
export function convolve(
  { shape: [channels, height, width], data }: { shape: Shape; data: Uint16Array },
  range: Range,
  step: Pick<Convolve, 'kernel' | 'stride' | 'pads'>,
  { weights, scales, biases }: Constants,
  [filters, rows, columns]: Shape,
): Plane {
  const [kh, kw] = step.kernel;
  const out = new Float32Array(filters * rows * columns);
  for (let k = 0; k < filters; k++) {
    const own = weights.subarray(k * channels * kh * kw, (k + 1) * channels * kh * kw);
    const factor = scales[k]! * range.scale;
    const added = f(biases[k]! - range.zero * own.reduce((a, b) => a + b, 0) * factor);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        let sum = 0;
        for (let c = 0; c < channels; c++)
          for (let v = 0; v < kh; v++)
            for (let u = 0; u < kw; u++) {
              const [row, column] = [
                y * step.stride[0] + v - step.pads[0],
                x * step.stride[1] + u - step.pads[1],
              ];
              const inside = row >= 0 && row < height && column >= 0 && column < width;
              const whole = inside ? data[(c * height + row) * width + column]! : range.zero;
              sum += whole * own[(c * kh + v) * kw + u]!;
            }
        out[(k * rows + y) * columns + x] = f(f(f(sum) * f(factor)) + added);
      }
    }
  }
  return { shape: [filters, rows, columns], data: out };
}

/** The largest of each window, of those places of it that there are. */
export function maxPool(
  { shape: [channels, height, width], data }: Plane,
  { kernel: [kh, kw], stride, pads }: Pick<MaxPool, 'kernel' | 'stride' | 'pads'>,
  [, rows, columns]: Shape,
): Plane {
  const out = new Float32Array(channels * rows * columns).fill(-Infinity);
  for (let at = 0; at < out.length; at++) {
    const [c, y, x] = [Math.floor(at / rows / columns), Math.floor(at / columns) % rows, at % columns];
    for (let v = 0; v < kh; v++)
      for (let u = 0; u < kw; u++) {
        const [row, column] = [y * stride[0] + v - pads[0], x * stride[1] + u - pads[1]];
        if (row < 0 || row >= height || column < 0 || column >= width) continue;
        out[at] = Math.max(out[at]!, data[(c * height + row) * width + column]!);
      }
  }
  return { shape: [channels, rows, columns], data: out };
}

export function thin(
  { shape: [channels, height, width], data }: Plane,
  step: Pick<Thin, 'stride' | 'before'>,
  to: Shape,
): Plane {
  const out = new Float32Array(to[0] * to[1] * to[2]);
  for (let c = 0; c < channels; c++)
    for (let y = 0; y < to[1]; y++)
      for (let x = 0; x < to[2]; x++)
        out[((c + step.before) * to[1] + y) * to[2] + x] =
          data[(c * height + y * step.stride[0]) * width + x * step.stride[1]]!;
  return { shape: to, data: out };
}

/** Everything that a plan of one path needs: maps, weights file. */
export function smallPlan(
  input: Shape,
  steps: (offset: (bytes: Int8Array | Float32Array) => number) => Plan['steps'],
  maps: Record<string, Shape>,
  ranges: Record<string, Range>,
  output: string,
): { plan: Plan; weights: Uint8Array } {
  let file = new Uint8Array(0);
  const place = (list: Int8Array | Float32Array): number => {
    const at = Math.ceil(file.length / 4) * 4;
    const next = new Uint8Array(at + list.byteLength);
    next.set(file);
    next.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    file = next;
    return at;
  };
  const made = steps(place);
  const plan: Plan = {
    version: 1,
    weights: { bytes: file.length, sha256: '' },
    ...{ input: 'input', output, maps: { input, ...maps }, ranges, steps: made },
  };
  return { plan, weights: file };
}

export type { Linear, Pair };
