import { expect, test } from 'vitest';
import {
  divisions,
  iterationAt,
  nearest,
  placeOf,
  plotOf,
  readAt,
  times,
  type Log,
} from '../../../../src/lab/play/curves.ts';

const log = (id: string, rows: Log['rows']): Log => ({
  id,
  name: id,
  family: 'plain',
  iterations: 400,
  rows,
});
const SHORT = log('plain-20', [
  [100, 50, 52],
  [200, 40, 44],
]);
const LONG = log('plain-56', [
  [100, 80, 81],
  [300, 70, 72],
  [400, 60, 61],
]);

test('all networks share one time, and each shows what it had come to', () => {
  expect(times([SHORT, LONG])).toEqual([100, 200, 300, 400]);
  expect(readAt(LONG, 200)).toEqual({ iteration: 100, train: 80, test: 81 });
  expect(readAt(SHORT, 400)).toEqual({ iteration: 200, train: 40, test: 44 });
  expect(readAt(SHORT, 5)).toEqual({ iteration: 100, train: 50, test: 52 });
});

test('the learning rate is divided after a half and after three quarters', () => {
  expect([1, 200, 201, 300, 301, 400].map((at) => divisions(at, 400))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('a place in the drawing is an iteration, and a reading a place', () => {
  const plot = plotOf('30 230 210 10 400 100');
  expect(iterationAt(plot, 130)).toBe(200);
  expect([-5, 999].map((x) => iterationAt(plot, x))).toEqual([0, 400]);
  expect(placeOf(plot, 200, 50)).toEqual({ x: 130, y: 110 });
  expect(placeOf(plot, 200, 101)).toBeNull();
  expect(nearest([100, 200, 300], 260)).toBe(2);
});
