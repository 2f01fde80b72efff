import { seen, type Pixels } from './preprocess.ts';
import type { Model } from './manifest.ts';

/** Where a view is cut out of a sheet, as shares of what there is to move, and whether it is then mirrored. */
export interface View {
  readonly place: 'top-left' | 'top-right' | 'centre' | 'bottom-left' | 'bottom-right';
  readonly x: number;
  readonly y: number;
  readonly mirrored: boolean;
}

const PLACES = [
  { place: 'top-left', x: 0, y: 0 },
  { place: 'top-right', x: 1, y: 0 },
  { place: 'centre', x: 0.5, y: 0.5 },
  { place: 'bottom-left', x: 0, y: 1 },
  { place: 'bottom-right', x: 1, y: 1 },
] as const;

/** The ten views of 10-crop testing: four corners and the centre, each followed by its mirror image. */
export const VIEWS: readonly View[] = PLACES.flatMap((place) => [
  { ...place, mirrored: false },
  { ...place, mirrored: true },
]);

/** Which of VIEWS is the centre as it is: the one view of single-view testing. */
export const CENTRE = VIEWS.findIndex(({ place, mirrored }) => place === 'centre' && !mirrored);

type Input = Pick<Model['input'], 'size' | 'resize' | 'mean'>;

/**
 * What the views are cut from: the picture's square reduced to `resize`; for a network that sees that square whole, the
 * square with a margin of an eighth in the mean colour, as this project's training pads its pictures (4 pixels for 32).
 */
export function sheet(picture: Pixels, { size, resize, mean }: Input): Pixels {
  if (resize !== undefined && resize > size) return seen(picture, { size: resize });
  const [inner, margin] = [seen(picture, { size }), size / 8];
  const side = size + 2 * margin;
  const data = new Uint8ClampedArray(side * side * 4);
  const colour = [0, 1, 2].map((channel) => Math.round(255 * (mean[channel] ?? 0)));
  for (let at = 0; at < data.length; at += 4) data.set([...colour, 255], at);
  for (let row = 0; row < size; row++) {
    const line = inner.data.subarray(row * size * 4, (row + 1) * size * 4);
    data.set(line, ((row + margin) * side + margin) * 4);
  }
  return { data, width: side, height: side };
}

/** One view, size × size, of a sheet. */
export function cutView({ data, width, height }: Pixels, size: number, { x, y, mirrored }: View): Pixels {
  const [left, top] = [Math.round(x * (width - size)), Math.round(y * (height - size))];
  const out = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = ((top + row) * width + left + (mirrored ? size - 1 - column : column)) * 4;
      out.set(data.subarray(from, from + 4), (row * size + column) * 4);
    }
  }
  return { data: out, width: size, height: size };
}

/** The mean of some lists of numbers, position by position: [[1, 0], [0, 1]] → [0.5, 0.5]. */
export function average(lists: readonly (readonly number[])[]): number[] {
  return (lists[0] ?? []).map((_, i) => lists.reduce((sum, list) => sum + (list[i] ?? 0), 0) / lists.length);
}
