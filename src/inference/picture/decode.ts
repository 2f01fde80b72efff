import { Failure } from '../errors.ts';
import type { Pixels } from '../preprocess.ts';
import { check } from './check.ts';
import { onWhite, remarksOf, type Remark } from './remarks.ts';
import type { Kind } from './sniff.ts';

/** The longer side kept of a picture, in pixels: enough to show it and to shrink it from. */
const LONGEST = 1600;

/** Pixels of a shorter side below which there is too little to see: what the smallest networks take. */
const TINY = 32;

/**
 * The pixels of a picture file, turned as its EXIF says, laid on white, at most LONGEST on its longer side; of one that moves,
 * the first. With what there is to remark on it.
 *
 * Throws Failure: what `check` throws, heic (a HEIC file that this browser cannot decode), decode-failed.
 */
export async function decode(file: Blob): Promise<Pixels> {
  const { kind, head } = await check(file);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new Failure(kind === 'heic' ? 'heic' : 'decode-failed', {}, describe(kind, error));
  }
  try {
    const pixels = draw(bitmap);
    const remarks: Remark[] = remarksOf(kind, head);
    if (onWhite(pixels.data)) remarks.push('transparent');
    if (Math.min(bitmap.width, bitmap.height) < TINY) remarks.push('tiny');
    return { ...pixels, remarks };
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
