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
  bmp: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  webp,
  jpeg,
};

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
