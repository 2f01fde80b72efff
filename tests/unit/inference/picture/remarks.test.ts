import { describe, expect, test } from 'vitest';
import { isOpaque, onWhite, remarksOf } from '../../../../src/inference/picture/remarks.ts';
import { bytes, gif, inked, jpeg, png, webpExtended } from './headers.ts';

const FRAME = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0];
const LOOP = [0x21, 0xff, 11, ...Array.from('NETSCAPE2.0', (c) => c.charCodeAt(0)), 3, 1, 0, 0, 0];
const screen = (...parts: number[][]) => bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0], ...parts);

describe('a GIF', () => {
  test('of one image does not move, of two it does', () => {
    expect(remarksOf('gif', screen(FRAME, [0x3b]))).toEqual([]);
    expect(remarksOf('gif', screen(FRAME, FRAME, [0x3b]))).toEqual(['animated']);
  });

  test('with colours of its own for every image', () => {
    const coloured = [...FRAME.slice(0, 9), 0x80, 1, 2, 3, 4, 5, 6, ...FRAME.slice(10)];
    expect(remarksOf('gif', screen(coloured, coloured))).toEqual(['animated']);
  });

  test('whose first image is longer than what was read moves if it says how often to repeat', () => {
    expect(remarksOf('gif', screen(FRAME.slice(0, -3)))).toEqual([]);
    expect(remarksOf('gif', screen(LOOP, FRAME.slice(0, -3)))).toEqual(['animated']);
    expect(remarksOf('gif', gif(1, 1))).toEqual([]);
  });
});

test('a PNG says before its pixels that it moves, and how deep they are', () => {
  const control = bytes(png(1, 1), [0, 0, 0, 0, 0, 0, 0, 0], 'acTL');
  expect(remarksOf('png', control)).toEqual(['animated']);
  const still = bytes(png(1, 1, 16), [0, 0, 0, 0, 0, 0, 0, 0], 'IDAT', control);
  expect(remarksOf('png', still)).toEqual(['deep']);
});

test('WebP and AVIF that move say so in their heads', () => {
  const moving = webpExtended(1, 1);
  expect(remarksOf('webp', moving)).toEqual([]);
  moving[20] = 0x12;
  expect(remarksOf('webp', moving)).toEqual(['animated']);
  expect(remarksOf('avif', bytes([0, 0, 0, 0], 'ftypavis'))).toEqual(['animated']);
  expect(remarksOf('avif', bytes([0, 0, 0, 0], 'ftypavif'))).toEqual([]);
});

test('a JPEG of four inks is told from one of three colours', () => {
  expect(remarksOf('jpeg', inked(3))).toEqual([]);
  expect(remarksOf('jpeg', inked(4))).toEqual(['cmyk']);
  expect(remarksOf('jpeg', jpeg(1, 1))).toEqual([]);
});

test('what is transparent comes to lie on white', () => {
  const data = Uint8ClampedArray.from([0, 100, 255, 51, 9, 9, 9, 255]);
  expect(onWhite(data)).toBe(true);
  expect(Array.from(data)).toEqual([204, 224, 255, 255, 9, 9, 9, 255]);
  expect(onWhite(data)).toBe(false);
});

test('a JPEG and a plain lossy WebP are opaque, what may have transparent parts is not', () => {
  expect(isOpaque('jpeg', jpeg(1, 1))).toBe(true);
  expect(isOpaque('webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '))).toBe(true);
  expect(isOpaque('webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L'))).toBe(false);
  expect(isOpaque('webp', webpExtended(1, 1))).toBe(false);
  expect(isOpaque('webp', bytes('RIFF'))).toBe(false);
  expect(isOpaque('png', png(1, 1))).toBe(false);
});
