import { expect, test } from 'vitest';
import { plainTex } from '../../../src/search/tex.ts';

test.each([
  ['\\mathcal{F}(x) + x', 'F(x) + x'],
  ['L = 1 + 3 \\cdot 2n + 1 = 6n + 2', 'L = 1 + 3 · 2n + 1 = 6n + 2'],
  ['\\frac{27.2 - 21.2}{21.2} \\approx 0.28', '27.2 - 21.2/21.2 ≈ 0.28'],
  ['(W_1 + I)\\,x', '(W1 + I) x'],
])('%s reads %s', (tex, text) => {
  expect(plainTex(tex)).toBe(text);
});
