import { nextTask } from '../../browser/turns.ts';
import { Failure } from '../errors.ts';
import type { Pixels } from '../preprocess.ts';
import { check } from './check.ts';
import { isOpaque, onWhite, remarksOf, type Remark } from './remarks.ts';
import { LONGEST } from './rules.ts';
import type { Kind } from './sniff.ts';

/** Pixels of a shorter side below which there is too little to see: what the smallest networks take. */
const TINY = 32;

/**
 * The pixels of a picture file, turned as its EXIF says, laid on white, at most LONGEST on its longer side; of one that moves,
 * the first; of one that was cut off, what is there. With what there is to remark on it.
 *
 * Throws Failure: what `check` throws, heic (a HEIC file that this browser cannot decode), decode-failed.
 */
export async function decode(file: Blob): Promise<Pixels> {
  const { kind, head } = await check(file);
  const { source, cut, close } = await open(file, kind);
  try {
    const pixels = draw(source);
    const original = sizeOf(source);
    // Of a file without any of its pixels an <img> shows nothing.
    if (cut && pixels.data.every((value) => value === 0))
      throw new Failure('decode-failed', {}, `${kind}: no pixels`);
    const remarks: Remark[] = remarksOf(kind, head);
    // What is missing of a picture that was cut off is transparent.
    if (cut || !isOpaque(kind, head)) {
      await nextTask();
      if (onWhite(pixels.data) && !cut) remarks.push('transparent');
    }
    await nextTask();
    if (cut) remarks.push('cut');
    if (Math.min(original.width, original.height) < TINY) remarks.push('tiny');
    return { ...pixels, remarks, original };
  } finally {
    close();
  }
}

interface Opened {
  source: ImageBitmap | HTMLImageElement;
  /** Whether it is known to be cut off or otherwise damaged. */
  cut: boolean;
  close: () => void;
}

/** What createImageBitmap refuses for its last bytes alone, an <img> still shows. */
async function open(file: Blob, kind: Kind): Promise<Opened> {
  try {
    const source = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { source, cut: false, close: () => source.close() };
  } catch (error) {
    const source = new Image();
    const address = URL.createObjectURL(file);
    const close = () => URL.revokeObjectURL(address);
    source.src = address;
    const shown = await new Promise<boolean>((resolve) => {
      source.onload = () => resolve(source.naturalWidth > 0);
      source.onerror = () => resolve(false);
    });
    if (shown) return { source, cut: true, close };
    close();
    throw new Failure(kind === 'heic' ? 'heic' : 'decode-failed', {}, describe(kind, error));
  }
}

type Source = ImageBitmap | HTMLImageElement | HTMLVideoElement;

function sizeOf(source: Source): { width: number; height: number } {
  if ('videoWidth' in source) return { width: source.videoWidth, height: source.videoHeight };
  if ('naturalWidth' in source) return { width: source.naturalWidth, height: source.naturalHeight };
  return { width: source.width, height: source.height };
}

/** The pixels of a bitmap or a video frame, shrunk to at most LONGEST. */
export function draw(source: Source): Pixels {
  const { width: w, height: h } = sizeOf(source);
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
