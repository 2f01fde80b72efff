import { expect, test } from 'vitest';
import { distance, gateOf, lanesOf, strength } from '../../../../src/lab/play/block.ts';

test('without BN the plain lane fades with the weights and the residual one becomes the identity', () => {
  const faded = [1, 0.5, 0.1, 0].map((scale) => lanesOf(scale, false));
  const strengths = faded.map(({ plain, x }) => strength(plain, x));
  expect(strengths.toSorted((a, b) => b - a)).toEqual(strengths);
  const { x, plain, residual } = faded.at(-1)!;
  expect(plain.every((value) => value === 0)).toBe(true);
  expect(residual).toEqual(x);
});

test('with BN the size of the weights makes no difference until they are zero', () => {
  const [whole, small, none] = [1, 0.05, 0].map((scale) => lanesOf(scale, true));
  expect(distance(small!.f, whole!.f)).toBeLessThan(0.05);
  expect(strength(none!.f, none!.x)).toBe(0);
});

test('a closed gate hands on the input, an open one what the layer makes of it', () => {
  const [closed, open] = [gateOf(0), gateOf(1)];
  expect(closed.y).toEqual(closed.x);
  expect(open.y).toEqual(open.h);
});
