import type { Pixels } from '../preprocess.ts';
import { isCropped, sameFrame, squareOf, turnedSize, WHOLE, type Frame, type Turn } from './frame.ts';

/** The part of a picture that a frame shows. One that is not cropped keeps its margins, turned with it. */
export function framed(picture: Pixels, frame: Frame): Pixels {
  if (sameFrame(frame, WHOLE)) return picture;
  const turned = turnedSize(picture, frame.turn);
  if (!isCropped(frame)) return cut(picture, frame.turn, { x: 0, y: 0, ...turned });
  const { x, y, side } = squareOf(frame, turned);
  return cut(picture, frame.turn, { x, y, width: side, height: side });
}

/** A rectangle of the turned picture. */
function cut(
  picture: Pixels,
  turn: Turn,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Pixels {
  // One number a pixel.
  const from = new Uint32Array(picture.data.buffer, picture.data.byteOffset, picture.width * picture.height);
  const to = new Uint32Array(width * height);
  const { start, right, down } = walk(picture, turn);
  for (let v = 0; v < height; v++) {
    const row = start + x * right + (y + v) * down;
    for (let u = 0; u < width; u++) to[v * width + u] = from[row + u * right] ?? 0;
  }
  return { data: new Uint8ClampedArray(to.buffer), width, height };
}

/** Where in the picture the turned picture begins, and how far a step to the right and a step down in it lead. */
function walk({ width: w, height: h }: Pixels, turn: Turn): { start: number; right: number; down: number } {
  if (turn === 90) return { start: (h - 1) * w, right: -w, down: 1 };
  if (turn === 180) return { start: w * h - 1, right: -1, down: -w };
  if (turn === 270) return { start: w - 1, right: w, down: -1 };
  return { start: 0, right: 1, down: w };
}
