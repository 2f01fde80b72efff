import { expect, test } from 'vitest';
import { marksWithFormulas } from '../../../src/build/formula-marks.mjs';
import { fitsInLine } from '../../../src/paper/math.ts';

test('a mark behind a formula goes with the formula', () => {
  expect(marksWithFormulas('残差 <M t="F(x)" />，加上 <M t="x" label="x" />。”再')).toBe(
    '残差 <M t="F(x)" after="，" />加上 <M t="x" label="x" after="。”" />再',
  );
});

test('a formula with text behind it stays as it is', () => {
  const source = 'If <M t="x" /> grows, <M t="y" /> grows.';
  expect(marksWithFormulas(source)).toBe(source);
});

test('a long formula may still be broken, for it would not fit a phone with its mark', () => {
  expect(fitsInLine(String.raw`\mathcal{F}(x) + x`)).toBe(true);
  expect(fitsInLine(String.raw`y = W_3\,\sigma(W_2\,\sigma(W_1 x + b_1) + b_2) + b_3 + x`)).toBe(false);
});
