import type { Pixels } from '../../inference/preprocess.ts';
import type { Spot } from './settings.ts';

/** The patch, as a share of the picture's side, and how far apart its places are. */
const SHARE = 4;
const STEPS = 16;
const GREY = 127;

/** The side of the patch on a picture of this size. */
export function patchOf(size: number): number {
  return Math.round(size / SHARE);
}

/** The picture with a grey square whose corner is at [left, top]; as it is without one. */
export function covered(picture: Pixels, at: Spot | null): Pixels {
  if (at === null) return picture;
  const data = picture.data.slice();
  const side = patchOf(picture.width);
  const [left, top] = within(at, picture.width);
  for (let row = top; row < top + side; row++)
    data.fill(GREY, (row * picture.width + left) * 4, (row * picture.width + left + side) * 4);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { ...picture, data };
}

/** The nearest corner whose patch is in the picture. */
export function within([left, top]: Spot, size: number): Spot {
  const most = size - patchOf(size);
  const clamp = (value: number) => Math.min(most, Math.max(0, Math.round(value)));
  return [clamp(left), clamp(top)];
}

/** All corners for a patch run over the whole picture, row by row, and how many there are in a row. */
export function everywhere(size: number): { spots: Spot[]; across: number } {
  const step = Math.max(1, Math.round(size / STEPS));
  const across = Math.floor((size - patchOf(size)) / step) + 1;
  const spots = Array.from({ length: across * across }, (_, i): Spot => [
    (i % across) * step,
    Math.floor(i / across) * step,
  ]);
  return { spots, across };
}

/** For every pixel how far the class fell, as the mean of all patches that cover it: [size × size]. */
export function mattered(size: number, spots: readonly Spot[], falls: readonly number[]): Float32Array {
  const sums = new Float32Array(size * size);
  const counts = new Float32Array(size * size);
  const side = patchOf(size);
  spots.forEach(([left, top], i) => {
    for (let row = top; row < top + side; row++)
      for (let column = left; column < left + side; column++) {
        sums[row * size + column]! += falls[i] ?? 0;
        counts[row * size + column]! += 1;
      }
  });
  return sums.map((sum, i) => sum / Math.max(1, counts[i]!));
}
