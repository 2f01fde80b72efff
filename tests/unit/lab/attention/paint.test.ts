import { expect, test } from 'vitest';
import { paint, peak, strongestOf } from '../../../../src/lab/attention/paint.ts';

const map = Float32Array.from([0, 2, -4, 1]);

test('the stronger the evidence, the more opaque; for and against have colours of their own', () => {
  const pixels = paint(map, strongestOf([map]));
  const alpha = [3, 7, 11, 15].map((i) => pixels[i]);
  expect(alpha).toEqual([0, 128, 255, 64]);
  expect([...pixels.slice(4, 7)]).not.toEqual([...pixels.slice(8, 11)]);
  expect([...pixels.slice(4, 7)]).toEqual([...pixels.slice(12, 15)]);
});

test('the highest square is found by row and column', () => {
  expect(peak(map, 2)).toEqual({ row: 1, column: 2 });
});

test('a map of zeros is transparent', () => {
  expect([...paint(new Float32Array(2), 0)].filter((_, i) => i % 4 === 3)).toEqual([0, 0]);
});
