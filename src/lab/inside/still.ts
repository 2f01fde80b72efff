import type { Planes } from '../../inference/engine/planes.ts';
import type { Net } from './net.ts';
import { added, rectified, thinned } from './numbers.ts';

/** What a page shows before anything runs: of one picture, by one network, with every branch on. */
export interface Still {
  readonly net: string;
  readonly image: string;
  /** What one step of a byte is worth: for what leaves the first convolution, then for each block's F(x). */
  readonly steps: readonly number[];
  readonly probabilities: readonly number[];
  /** Standard deviation of each 3×3 layer's response. */
  readonly responses: readonly number[];
  /** For each class what every place of the last map adds to it, against the mean of all classes. */
  readonly evidence: readonly (readonly number[])[];
}

/** Maps as bytes, one after another, and the step of each: value ≈ byte · step. */
export function pack(maps: readonly Float32Array[]): { bytes: Int8Array<ArrayBuffer>; steps: number[] } {
  const steps = maps.map((map) => map.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127);
  const bytes = new Int8Array(maps.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  maps.forEach((map, i) => map.forEach((value) => (bytes[at++] = Math.round(value / (steps[i]! || 1)))));
  return { bytes, steps };
}

/**
 * All maps of a network's blocks out of those few: a block's sum is x + F(x), and the next x is what its ReLU leaves. Rests after
 * each block.
 */
export async function unpack(
  { first, blocks }: Net,
  bytes: Int8Array,
  steps: readonly number[],
  rest: () => Promise<void>,
): Promise<Record<string, Planes>> {
  let at = 0;
  const next = (i: number, channels: number, size: number): Planes => {
    const data = new Float32Array(channels * size * size);
    const step = steps[i]!;
    for (let to = 0; to < data.length; to++) data[to] = bytes[at++]! * step;
    return { data, channels, height: size, width: size };
  };
  const [start] = blocks;
  let x = next(0, start?.channels ?? 0, start?.size ?? 0);
  const out: Record<string, Planes> = { [first.out]: x };
  for (const [i, block] of blocks.entries()) {
    const { thin, channels, size } = block;
    if (thin) x = thinned(x, thin.stride, thin.before, channels);
    const f = next(i + 1, channels, size);
    const sum = added(x, f);
    Object.assign(out, { [block.x]: x, [block.f]: f, [block.sum ?? '']: sum });
    x = rectified(sum);
    out[block.out] = x;
    await rest();
  }
  return out;
}
