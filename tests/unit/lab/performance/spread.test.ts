import { expect, test } from 'vitest';
import { quantile, ratios, relativeError, spread } from '../../../../src/lab/performance/spread.ts';

test('median and quartiles lie between the numbers in proportion, whatever their order', () => {
  expect(spread([4, 1, 3, 2])).toEqual({ low: 1.75, median: 2.5, high: 3.25 });
  expect(spread([7])).toEqual({ low: 7, median: 7, high: 7 });
  expect(() => quantile([], 0.5)).toThrow('no numbers');
});

test('a ratio is taken within its round, so that what slows a whole round does not count', () => {
  expect(ratios([4, 40, 4], [2, 20, 2])).toEqual([2, 2, 2]);
  expect(() => ratios([1], [1, 2])).toThrow('1 rounds against 2');
});

test('the error of logits is relative to their size', () => {
  expect(relativeError([3, 4], [3, 4])).toBe(0);
  expect(relativeError([0, 0], [3, 4])).toBe(1);
  expect(relativeError([30, 44], [30, 40])).toBeCloseTo(0.08);
});
