import type { Kind } from './sniff.ts';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height in pixels as a file's header states them, before any turning by EXIF; null where they are not found.
 *
 * Read before decoding, because decoding is what a picture of 100 megapixels must not come to.
 */
export function dimensions(kind: Kind, head: Uint8Array): Dimensions | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    return READERS[kind]?.(view) ?? null;
  } catch (error) {
    // A header that ends too early.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const READERS: Partial<Record<Kind, (view: DataView) => Dimensions | null>> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp,
  avif: boxed,
  heic: boxed,
  webp,
  jpeg,
};

/** OS/2's first header has sizes of 16 bits; in all others a height below 0 says that rows go from top to bottom. */
function bmp(view: DataView): Dimensions {
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** Boxes that hold others, and how many bytes stand before those. */
const NESTED: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0, moov: 0, trak: 0 };

/** The largest size that an AVIF or a HEIC tells of what is in it: tiles and previews are smaller than the picture. */
function boxed(view: DataView): Dimensions | null {
  const found: Dimensions[] = [];
  const walk = (from: number, to: number): void => {
    for (let at = from; at + 8 <= to;) {
      const length = Math.min(view.getUint32(at) || to - at, to - at);
      const kind = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
      const inside = NESTED[kind];
      if (inside !== undefined) walk(at + 8 + inside, at + length);
      if (kind === 'ispe' && length >= 20)
        found.push({ width: view.getUint32(at + 12), height: view.getUint32(at + 16) });
      // A track's size stands at its header's end, in 16.16.
      if (kind === 'tkhd' && length >= 20)
        found.push({ width: view.getUint16(at + length - 8), height: view.getUint16(at + length - 4) });
      if (length < 8) return;
      at += length;
    }
  };
  walk(0, view.byteLength);
  const area = ({ width, height }: Dimensions): number => width * height;
  return found.filter((size) => area(size) > 0).sort((a, b) => area(b) - area(a))[0] ?? null;
}

/** Three kinds: lossy 'VP8 ', lossless 'VP8L', extended 'VP8X'. */
function webp(view: DataView): Dimensions | null {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((i) => view.getUint8(i)));
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return null;
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { width: three(24), height: three(27) };
}

function jpeg(view: DataView): Dimensions | null {
  const at = startOfFrame(view);
  return at === null ? null : { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
}

/** Where a JPEG's start-of-frame marker is: C0 to CF without C4, C8 and CC. Throws RangeError where it ends before that. */
export function startOfFrame(view: DataView): number | null {
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return at;
    // Padding, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
