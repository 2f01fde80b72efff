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
export function seen(picture: Pixels, input: Reduced): Pixels {
  const work = seeing(picture, input);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, with a rest after every few rows: a slow phone goes through a photograph for a tenth of a second. */
export async function seenInParts(
  picture: Pixels,
  input: Reduced,
  rest: () => Promise<void>,
): Promise<Pixels> {
  const work = seeing(picture, input);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await rest();
  }
}

type Reduced = Pick<Model['input'], 'size' | 'resize'>;

/** Yields after every eighth of the rows. */
function* seeing(picture: Pixels, { size, resize = size }: Reduced): Generator<void, Pixels> {
  const whole = centreSquare(picture.width, picture.height);
  const side = (whole.side * size) / resize;
  const margin = (whole.side - side) / 2;
  const square = { x: whole.x + margin, y: whole.y + margin, side };
  const columns = shares(square.x, square.side, size, picture.width);
  const rows = shares(square.y, square.side, size, picture.height);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let v = 0; v < size; v++) {
    for (let u = 0; u < size; u++) mean(picture, rows, v, columns, u, data, (v * size + u) * 4);
    if ((v + 1) % Math.ceil(size / 8) === 0) yield;
  }
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

/**
 * The source pixels that make the new pixels along one axis, and how much of each: those of the new pixel i stand at first[i] to
 * first[i + 1] - 1, and their parts sum to 1. In flat arrays, as a phone goes through them before anything has been compiled.
 */
interface Shares {
  readonly first: readonly number[];
  readonly at: readonly number[];
  readonly part: readonly number[];
}

function shares(start: number, length: number, count: number, end: number): Shares {
  const step = length / count;
  const [first, at, part]: [number[], number[], number[]] = [[0], [], []];
  for (let i = 0; i < count; i++) {
    if (step < 1) {
      // The two pixels on either side of a place, the nearer one the more; at the picture's edge the last one alone.
      const place = start + (i + 0.5) * step - 0.5;
      const below = Math.floor(place);
      for (const pixel of [below, below + 1]) at.push(Math.min(end - 1, Math.max(0, pixel)));
      part.push(1 - (place - below), place - below);
    } else {
      const [from, to] = [start + i * step, start + (i + 1) * step];
      for (let pixel = Math.floor(from + 1e-9); pixel < Math.ceil(to - 1e-9); pixel++) {
        at.push(pixel);
        part.push((Math.min(pixel + 1, to) - Math.max(pixel, from)) / step);
      }
    }
    first.push(at.length);
  }
  return { first, at, part };
}

/** Writes R, G, B, A of the new pixel (v, u) at `to`. */
function mean(
  { data, width }: Pixels,
  rows: Shares,
  v: number,
  columns: Shares,
  u: number,
  out: Uint8ClampedArray,
  to: number,
): void {
  let [red, green, blue] = [0, 0, 0];
  const [from, end] = [columns.first[u]!, columns.first[u + 1]!];
  for (let r = rows.first[v]!; r < rows.first[v + 1]!; r++) {
    const row = rows.at[r]! * width;
    const rowPart = rows.part[r]!;
    for (let c = from; c < end; c++) {
      const i = (row + columns.at[c]!) * 4;
      const part = rowPart * columns.part[c]!;
      const alpha = data[i + 3]! / 255;
      red += part * (255 + alpha * (data[i]! - 255));
      green += part * (255 + alpha * (data[i + 1]! - 255));
      blue += part * (255 + alpha * (data[i + 2]! - 255));
    }
  }
  out[to] = Math.round(red);
  out[to + 1] = Math.round(green);
  out[to + 2] = Math.round(blue);
  out[to + 3] = 255;
}
