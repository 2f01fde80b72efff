import { expect, test } from 'vitest';
import { median, softmax, topK } from '../../../src/inference/postprocess.ts';

test('softmax of known values sums to 1 and does not overflow', () => {
  expect(softmax([0, 0])).toEqual([0.5, 0.5]);
  expect(softmax([Math.log(1), Math.log(3)])).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
  expect(softmax([1000, 0])).toEqual([1, 0]);
});

test('the k largest, largest first, the earlier among equals', () => {
  expect(topK([1, 3, 2], 2)).toEqual([1, 2]);
  expect(topK([5, 5, 5], 3)).toEqual([0, 1, 2]);
  expect(topK([1], 5)).toEqual([0]);
});

test('median of odd, even and none', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
