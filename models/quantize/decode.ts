/**
 * A picture file's pixels as the page sees them, with another decoder: the page's own limits, its white behind what is
 * transparent, its rules for turning, inks and gamma, and its way of shrinking. See src/inference/picture.
 */

import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { check } from '../../src/inference/picture/check.ts';
import { onWhite } from '../../src/inference/picture/remarks.ts';
import { inks, isTurned, LONGEST } from '../../src/inference/picture/rules.ts';
import { seen, type Pixels } from '../../src/inference/preprocess.ts';
import { decodeBmp } from './bmp.ts';
import { pngCurve } from './gamma.ts';

/** R, G, B of the `size` × `size` that a network is given of the picture in `file`. Throws an Error that says why there is none. */
export async function decode(file: string, size: number, resize: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(file));
  const picture = seen(await pixels(bytes), { size, resize });
  return Uint8Array.from(
    { length: size * size * 3 },
    (_, i) => picture.data[Math.floor(i / 3) * 4 + (i % 3)] ?? 0,
  );
}

/** The whole picture, opaque, at most LONGEST on its longer side. */
export async function pixels(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels> {
  const { kind } = await check(new Blob([bytes]));
  let image: Sharp;
  if (kind === 'bmp') {
    const { data, width, height } = decodeBmp(bytes);
    image = sharp(data, { raw: { width, height, channels: 4 } });
  } else if (kind === 'jpeg' && inks(bytes) === 4 && !(await sharp(bytes, LENIENT).metadata()).icc) {
    image = await withoutProfile(bytes);
  } else {
    image = sharp(bytes, LENIENT);
    if (isTurned(kind)) image = image.rotate();
  }
  const { data, info } = await image
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const whole = new Uint8ClampedArray(data);
  if (kind === 'png') pngCurve(bytes, whole);
  onWhite(whole);
  return shrunk({ data: whole, width, height });
}

/** What is there of a file that was cut off is taken, as browsers do. */
const LENIENT = { failOn: 'none', limitInputPixels: false } as const;

/** Four inks without a profile: every channel times black, as browsers have it. */
async function withoutProfile(bytes: Uint8Array): Promise<Sharp> {
  const four = sharp(bytes, LENIENT).rotate().pipelineColourspace('cmyk').toColourspace('cmyk');
  const { data, info } = await four.raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const at = Math.floor(i / 3) * 4;
    return Math.round(((255 - (data[at + (i % 3)] ?? 0)) * (255 - (data[at + 3] ?? 0))) / 255);
  });
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

async function shrunk(picture: Pixels): Promise<Pixels> {
  const { data, width, height } = picture;
  const scale = LONGEST / Math.max(width, height);
  if (scale >= 1) return picture;
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const small = await sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
    .resize(size.width, size.height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return { ...size, data: new Uint8ClampedArray(small) };
}
