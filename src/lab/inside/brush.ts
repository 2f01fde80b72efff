import type { Pixels } from '../../inference/preprocess.ts';
import type { Spot } from './settings.ts';

/** Half the width of the brush, in pixels of what the network sees. */
const RADIUS = 1.4;

/** The picture with a dab of colour, '#rrggbb', at a place [left, top] that may lie between pixels. */
export function dab(picture: Pixels, [left, top]: Spot, colour: string): Pixels {
  const { width, height } = picture;
  const data = picture.data.slice();
  const ink = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (Math.hypot(row + 0.5 - top, column + 0.5 - left) > RADIUS) continue;
      data.set([...ink, 255], (row * width + column) * 4);
    }
  return { data, width, height };
}
