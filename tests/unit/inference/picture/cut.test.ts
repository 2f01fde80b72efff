import { expect, test } from 'vitest';
import { framed } from '../../../../src/inference/picture/cut.ts';
import { WHOLE, type Turn } from '../../../../src/inference/picture/frame.ts';
import type { Pixels } from '../../../../src/inference/preprocess.ts';

/** 1 2 3 over 4 5 6. */
const picture: Pixels = {
  data: Uint8ClampedArray.from([1, 2, 3, 4, 5, 6].flatMap((v) => [v, v, v, 255])),
  width: 3,
  height: 2,
};

function rows({ data, width, height }: Pixels): string {
  const all = Array.from({ length: height }, (_, v) =>
    Array.from({ length: width }, (_, u) => data[(v * width + u) * 4]).join(''),
  );
  return all.join(' ');
}

test('a picture whose frame leaves it as it is is not copied', () => {
  expect(framed(picture, { ...WHOLE })).toBe(picture);
});

test.each([
  [90, '41 52 63'],
  [180, '654 321'],
  [270, '36 25 14'],
] as const)('turned by %i° it keeps its margins', (turn: Turn, expected) => {
  expect(rows(framed(picture, { ...WHOLE, turn }))).toBe(expected);
});

test('a square is cut out of the turned picture', () => {
  expect(rows(framed(picture, { turn: 0, x: 100, y: 50, size: 100 }))).toBe('23 56');
  expect(rows(framed(picture, { turn: 90, x: 50, y: 100, size: 100 }))).toBe('52 63');
  expect(rows(framed(picture, { turn: 180, x: 0, y: 0, size: 50 }))).toBe('6');
});
