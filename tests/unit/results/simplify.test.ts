import { expect, test } from 'vitest';
import { simplify } from '../../../src/results/runs/simplify.ts';

test('points on a straight line go, corners stay', () => {
  const square = [
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 2],
    [0, 2],
    [0, 1],
    [0, 0],
  ] as const;
  expect(simplify(square, 0.1)).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ]);
});

test('nothing moves further than allowed, and the ends stay', () => {
  const line = Array.from({ length: 200 }, (_, i) => [i, 10 * Math.sin(i / 9)] as const);
  const left = simplify(line, 0.5);
  expect(left.length).toBeLessThan(100);
  expect([left[0], left.at(-1)]).toEqual([line[0], line.at(-1)]);
  for (const [x, y] of line) {
    const at = left.findIndex(([to]) => to >= x);
    const [ax, ay] = left[Math.max(0, at - 1)]!;
    const [bx, by] = left[at]!;
    const there = bx === ax ? by : ay + ((by - ay) * (x - ax)) / (bx - ax);
    expect(Math.abs(there - y)).toBeLessThan(1.2);
  }
});

test('lines of one or two points are left alone', () => {
  expect(simplify([], 1)).toEqual([]);
  expect(simplify([[1, 1]], 1)).toEqual([[1, 1]]);
});
