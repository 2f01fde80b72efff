import { expect, test } from 'vitest';
import { arranged, lower, mean, ticks } from '../../../../src/lab/responses/series.ts';
import { read, write } from '../../../../src/lab/responses/settings.ts';

test('by size, the largest comes first and nothing is lost', () => {
  const values = [0.5, 1.2, 0.9];
  expect(arranged(values, 'size')).toEqual([1.2, 0.9, 0.5]);
  expect(arranged(values, 'layer')).toEqual(values);
});

test('counts the layers that respond less', () => {
  expect(lower([3, 1, 2], [2, 2, 2])).toBe(1);
  expect(mean([1, 2, 3])).toBe(2);
});

test.each([1.3, 0.9, 12, 0.031])('the axis to %d ends at or above it in round steps', (top) => {
  const marks = ticks(top);
  expect(marks[0]).toBe(0);
  expect(marks.at(-1)!).toBeGreaterThanOrEqual(top - 1e-9);
  expect(marks.length).toBeGreaterThanOrEqual(4);
  expect(marks.length).toBeLessThanOrEqual(7);
});

test('the address holds depth and order', () => {
  const values = new URLSearchParams('layers=56&order=size');
  expect(read(values)).toMatchObject({ layers: 56, order: 'size' });
  expect(write(read(values))).toMatchObject({ layers: '56', order: 'size' });
  expect(read(new URLSearchParams('layers=deep&order=up'))).toMatchObject({ layers: null, order: 'layer' });
});
