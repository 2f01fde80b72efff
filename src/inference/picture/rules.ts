import { startOfFrame } from './dimensions.ts';
import type { Kind } from './sniff.ts';

/**
 * What pictures are and how they are looked at, for the page and for the commands in models/quantize alike: networks are
 * calibrated and measured on what the page will show them. tests/models/decode.test.ts and tests/e2e hold both to the same files.
 */

/** The longer side kept of a picture, in pixels: enough to show it and to shrink it from. */
export const LONGEST = 1600;

const PICTURE = /\.(jpe?g|jfif|png|webp|gif|bmp|avif|heic|heif|tiff?)$/i;

/** Whether a file is called as pictures are; files that begin with a dot are the system's own. What it is shows when it is decoded. */
export function isNamedAsPicture(name: string): boolean {
  return !name.startsWith('.') && PICTURE.test(name);
}

/** Whether EXIF turns pictures of this kind: browsers follow it in JPEG and PNG, and not in WebP. */
export function isTurned(kind: Kind): boolean {
  return kind === 'jpeg' || kind === 'png';
}

/** Components of a JPEG's pixels: 1 grey, 3 colour, 4 inks; 0 where its frame is not found. */
export function inks(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  try {
    const at = startOfFrame(view);
    return at === null ? 0 : view.getUint8(at + 9);
  } catch (error) {
    // A header that ends too early.
    if (error instanceof RangeError) return 0;
    throw error;
  }
}
