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

/** OS/2's first BMP header, with sizes of 16 bits. */
export const bmpCore = (w: number, h: number) =>
  bytes('BM', zeros(12), little(12, 4), little(w, 2), little(h, 2), [1, 0, 24, 0]);

/** A JPEG whose frame, of so many components, stands behind so many segments of 64 kB. */
export const jpegBehind = (w: number, h: number, segments: number, components = 3) =>
  bytes(
    [0xff, 0xd8],
    ...Array.from({ length: segments }, () => [0xff, 0xe2, 0xff, 0xff, ...zeros(65533)]),
    [0xff, 0xc0, 0, 17, 8],
    big(h, 2),
    big(w, 2),
    [components],
    zeros(30),
  );

const box = (kind: string, ...parts: Iterable<number>[]) => {
  const inside = parts.flatMap((part) => [...part]);
  return [...big(inside.length + 8, 4), ...Array.from(kind, (c) => c.charCodeAt(0)), ...inside];
};

/** An AVIF with a box of `before` bytes in front of what tells its sizes: that of a tile and that of the picture. */
export const avif = (w: number, h: number, before = 0) => {
  const size = (x: number, y: number) => box('ispe', zeros(4), big(x, 4), big(y, 4));
  const sizes = box('iprp', box('ipco', size(64, 64), size(w, h)));
  return bytes(
    box(
      'ftyp',
      Array.from('avif', (c) => c.charCodeAt(0)),
      zeros(4),
    ),
    before ? box('free', zeros(before)) : [],
    box('meta', zeros(4), sizes),
  );
};
