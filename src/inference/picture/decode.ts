import { Failure } from '../errors.ts';
import type { Pixels } from '../preprocess.ts';
import { check } from './check.ts';
import type { Kind } from './sniff.ts';

/** The longer side kept of a picture, in pixels: enough to show it and to shrink it from. */
const LONGEST = 1600;

/**
 * The pixels of a picture file, turned as its EXIF says, at most LONGEST on its longer side.
 *
 * Throws Failure: what `check` throws, heic (a HEIC file that this browser cannot decode), decode-failed.
 */
export async function decode(file: Blob): Promise<Pixels> {
  const kind = await check(file);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new Failure(kind === 'heic' ? 'heic' : 'decode-failed', {}, describe(kind, error));
  }
  try {
    return draw(bitmap);
  } finally {
    bitmap.close();
  }
}

/** The pixels of a bitmap or a video frame, shrunk to at most LONGEST. */
export function draw(source: ImageBitmap | HTMLVideoElement): Pixels {
  const [w, h] =
    'videoWidth' in source ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  const scale = Math.min(1, LONGEST / Math.max(w, h));
  const [width, height] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Failure('decode-failed', {}, 'no 2d canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height };
}

function describe(kind: Kind, error: unknown): string {
  return `${kind}: ${error instanceof Error ? error.message : String(error)}`;
}
