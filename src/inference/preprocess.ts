import type { Model } from './manifest.ts';
import type { Remark } from './picture/remarks.ts';

/** A picture as bytes R, G, B, A, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** Of a decoded file: what the reader should know of it. */
  readonly remarks?: readonly Remark[];
  /** Its size in the file, where it was shrunk to be kept. */
  readonly original?: { readonly width: number; readonly height: number };
}

/** The largest square in the middle: (451, 300) → { x: 75, y: 0, side: 300 }. */
export function centreSquare(width: number, height: number): { x: number; y: number; side: number } {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}

/**
 * What the network sees: the centre square reduced to resize × resize, and the middle size × size of that, opaque.
 *
 * Every new pixel is the mean of the area it covers, partly covered pixels by their share; where a picture is enlarged, which
 * would repeat pixels in blocks, it lies on the line between its neighbours (a triangle filter). Transparent parts are
 * taken as white. Rounded to whole bytes, as the training pictures are, so that the picture shown is the one fed.
 */
export function seen(
  picture: Pixels,
  { size, resize = size }: Pick<Model['input'], 'size' | 'resize'>,
): Pixels {
  const whole = centreSquare(picture.width, picture.height);
  const side = (whole.side * size) / resize;
  const margin = (whole.side - side) / 2;
  const square = { x: whole.x + margin, y: whole.y + margin, side };
  const columns = shares(square.x, square.side, size, picture.width);
  const rows = shares(square.y, square.side, size, picture.height);
  const data = new Uint8ClampedArray(size * size * 4);
  rows.forEach((row, v) => {
    columns.forEach((column, u) => {
      const colour = mean(picture, row, column);
      data.set([...colour.map(Math.round), 255], (v * size + u) * 4);
    });
  });
  return { data, width: size, height: size };
}

/** NCHW (1, 3, size, size): (byte / 255 - mean) / std of each channel. */
export function normalize(
  picture: Pixels,
  { mean, std }: Pick<Model['input'], 'mean' | 'std'>,
): Float32Array<ArrayBuffer> {
  const area = picture.width * picture.height;
  const out = new Float32Array(3 * area);
  for (let channel = 0; channel < 3; channel++) {
    const [m, s] = [mean[channel] ?? 0, std[channel] ?? 1];
    for (let i = 0; i < area; i++)
      out[channel * area + i] = ((picture.data[i * 4 + channel] ?? 0) / 255 - m) / s;
  }
  return out;
}

/** The source pixels that make one new pixel along one axis, and how much of each; the shares sum to 1. */
type Share = readonly { readonly at: number; readonly part: number }[];

function shares(start: number, length: number, count: number, end: number): Share[] {
  const step = length / count;
  if (step < 1) return Array.from({ length: count }, (_, i) => between(start + (i + 0.5) * step - 0.5, end));
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [start + i * step, start + (i + 1) * step];
    const covered: { at: number; part: number }[] = [];
    for (let at = Math.floor(from + 1e-9); at < Math.ceil(to - 1e-9); at++) {
      covered.push({ at, part: (Math.min(at + 1, to) - Math.max(at, from)) / step });
    }
    return covered;
  });
}

/** The two pixels on either side of a place, the nearer one the more; at the picture's edge the last one alone. */
function between(place: number, end: number): Share {
  const [at, part] = [Math.floor(place), place - Math.floor(place)];
  const inside = (pixel: number): number => Math.min(end - 1, Math.max(0, pixel));
  return [
    { at: inside(at), part: 1 - part },
    { at: inside(at + 1), part },
  ];
}

function mean(picture: Pixels, rows: Share, columns: Share): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const row of rows) {
    for (const column of columns) {
      const i = (row.at * picture.width + column.at) * 4;
      const alpha = (picture.data[i + 3] ?? 255) / 255;
      const part = row.part * column.part;
      for (let c = 0; c < 3; c++) sum[c as 0] += part * (255 + alpha * ((picture.data[i + c] ?? 0) - 255));
    }
  }
  return sum;
}
