import { expect, test } from 'vitest';
import { curveOf, cuts, meanOf, steps } from '../../../../src/lab/blocks/curve.ts';

test('every number of nine blocks is tried, and of 27 the first ones and some to the end', () => {
  expect(steps(9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const many = steps(27);
  expect(many.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(many.at(-1)).toBe(27);
  expect(new Set(many).size).toBe(many.length);
});

test('an order takes out one block after the other, the same for the same seed', () => {
  const all = cuts(9, 3, 4);
  expect(all).toEqual(cuts(9, 3, 4));
  expect(all).toHaveLength(2 + 3 * 8);
  for (const { removed, gates } of all) expect(gates.filter((gate) => gate === 0)).toHaveLength(removed);
  const order = all.filter(({ seed, removed }) => seed === 5 && removed < 9);
  expect(order).toHaveLength(8);
  order.slice(1).forEach(({ gates }, i) => {
    order[i]?.gates.forEach((gate, at) => gate === 0 && expect(gates[at]).toBe(0));
  });
});

test('the curve has what is known so far', () => {
  const all = cuts(9, 2, 1);
  const known = curveOf(all, ({ removed, seed }) => (removed < 2 ? 1 - removed / 10 - seed / 100 : null));
  expect(known.map(({ removed, shares }) => [removed, shares.length])).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(meanOf(known[1]?.shares ?? [])).toBeCloseTo(0.885);
});
