import type { Planes } from '../../inference/engine/planes.ts';
import type { Pixels } from '../../inference/preprocess.ts';

/** What has the full colour; what is beyond has it too. */
export const LIMIT = 3;

type Colour = readonly [number, number, number];

/** Below 0, 0, above 0: blue and orange, which the colour-blind tell apart, from paper or from ink. */
const SCALES: Readonly<Record<'light' | 'dark', readonly [Colour, Colour, Colour]>> = {
  light: [
    [24, 72, 168],
    [246, 245, 242],
    [200, 84, 8],
  ],
  dark: [
    [110, 170, 255],
    [26, 29, 35],
    [255, 158, 70],
  ],
};

/** The colour of every step from -LIMIT to LIMIT, 255 of them, as a pixel of R, G, B, A in memory. */
export function palette(theme: 'light' | 'dark'): Uint32Array {
  const [low, middle, high] = SCALES[theme];
  const bytes = new Uint8ClampedArray(255 * 4);
  for (let at = 0; at < 255; at++) {
    const share = (at - 127) / 127;
    const end = share < 0 ? low : high;
    // The root shows what is small: most numbers are.
    const part = Math.sqrt(Math.abs(share));
    bytes.set([...middle.map((value, i) => value + part * (end[i]! - value)), 255], at * 4);
  }
  return new Uint32Array(bytes.buffer);
}

/** How many thumbnails stand in a row. */
export function columnsFor(channels: number, narrow: boolean): number {
  if (narrow) return channels > 32 ? 16 : 8;
  return channels > 32 ? 32 : 16;
}

/** Pixels between two thumbnails. */
const GAP = 1;

/** All channels of a map beside and below each other, one pixel a place; into pixels of the same size where they are given. */
export function paintStrip(map: Planes, columns: number, colours: Uint32Array, into?: Pixels): Pixels {
  const { data, channels, height, width } = map;
  const across = columns * (width + GAP) - GAP;
  const down = Math.ceil(channels / columns) * (height + GAP) - GAP;
  const fits = into?.width === across && into.height === down;
  const bytes = fits ? into.data : new Uint8ClampedArray(across * down * 4);
  const out = new Uint32Array(bytes.buffer);
  for (let channel = 0, from = 0; channel < channels; channel++) {
    const left = (channel % columns) * (width + GAP);
    const top = Math.floor(channel / columns) * (height + GAP);
    for (let row = 0; row < height; row++) {
      let to = (top + row) * across + left;
      for (let column = 0; column < width; column++) out[to++] = colours[step(data[from++]!)]!;
    }
  }
  return { data: bytes, width: across, height: down };
}

/** One map alone, for the large view. */
export function paintMap(values: Float32Array, width: number, colours: Uint32Array): Pixels {
  const out = Uint32Array.from(values, (value) => colours[step(value)]!);
  return { data: new Uint8ClampedArray(out.buffer), width, height: values.length / width };
}

/** Which channel is at a place of a strip, given in shares of its width and height; null in a gap at the end. */
export function channelAt({ channels }: Planes, columns: number, x: number, y: number): number | null {
  const rows = Math.ceil(channels / columns);
  const inside = (share: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  const channel = inside(y, rows) * columns + inside(x, columns);
  return channel < channels ? channel : null;
}

/** Steps that one unit is worth. */
const STEPS = 127 / LIMIT;

/** The position in the palette, 0 to 254; the half makes of cutting off a rounding. */
function step(value: number): number {
  const at = (value * STEPS + 127.5) | 0;
  return at < 0 ? 0 : at > 254 ? 254 : at;
}
