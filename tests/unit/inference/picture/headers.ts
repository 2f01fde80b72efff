/** Headers of picture files that claim a size, with nothing behind them. */

export const bytes = (...parts: (string | Iterable<number>)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : [...part],
    ),
  );

const big = (value: number, size: number) =>
  Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 255);
const little = (value: number, size: number) => big(value, size).reverse();
const zeros = (size: number) => new Array<number>(size).fill(0);

export const png = (w: number, h: number, depth = 1) =>
  bytes('\x89PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(w, 4), big(h, 4), [depth, 0, 0, 0, 0]);

export const gif = (w: number, h: number) => bytes('GIF89a', little(w, 2), little(h, 2));

/** Rows from top to bottom have a negative height. */
export const bmp = (w: number, h: number) => bytes('BM', zeros(16), little(w, 4), little(h, 4));

/** `before` bytes of EXIF stand before the frame. */
export const jpeg = (w: number, h: number, before = 10) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    big(before + 2, 2),
    zeros(before),
    [0xff, 0xff, 0xc2, 0, 17, 8],
    big(h, 2),
    big(w, 2),
  );

/** A pixel of so many components. */
export const inked = (components: number) =>
  bytes([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 1, 0, 1, components]);

export const webpLossy = (w: number, h: number) =>
  bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), little(w, 2), little(h, 2));

export const webpLossless = (w: number, h: number) =>
  bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f], little(((w - 1) | ((h - 1) << 14)) >>> 0, 4));

export const webpExtended = (w: number, h: number) =>
  bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), little(w - 1, 3), little(h - 1, 3));

export const boxed = (brand: string) => bytes(zeros(4), 'ftyp', brand);
export const text = (value: string) => bytes(value);
