import { describe, expect, test } from 'vitest';
import { squareOf, WHOLE, type Frame } from '../../../../src/inference/picture/frame.ts';
import { afterKey, grasp, pull } from '../../../../src/lab/crop/gestures.ts';

const picture = { width: 400, height: 200 };
/** From (150, 50) to (250, 150). */
const frame: Frame = { turn: 0, x: 50, y: 50, size: 50 };
const at = (x: number, y: number) => ({ x, y });
/** One finger from here to there. */
const drag = (from: [number, number], to: [number, number], of = frame, reach = 20) =>
  squareOf(pull(grasp(of, picture, [at(...from)], reach), [at(...to)], picture), picture);

describe('one finger', () => {
  test('inside moves the square', () => {
    expect(drag([200, 100], [180, 110])).toEqual({ x: 130, y: 60, side: 100 });
  });

  test('near a corner pulls it', () => {
    expect(drag([240, 145], [220, 125])).toEqual({ x: 150, y: 50, side: 80 });
    expect(drag([160, 60], [140, 40])).toEqual({ x: 130, y: 30, side: 120 });
  });

  test('beside the square brings it there, and on', () => {
    expect(drag([60, 100], [60, 100])).toEqual({ x: 10, y: 50, side: 100 });
    expect(drag([60, 100], [80, 100])).toEqual({ x: 30, y: 50, side: 100 });
  });

  test('moves a square that is too small for corners', () => {
    expect(drag([150, 50], [160, 60], frame, 40)).toEqual({ x: 160, y: 60, side: 100 });
  });
});

test('two fingers scale, and move with their middle', () => {
  const gesture = grasp(frame, picture, [at(180, 100), at(220, 100)], 20);
  expect(squareOf(pull(gesture, [at(190, 110), at(210, 110)], picture), picture)).toEqual({
    x: 175,
    y: 85,
    side: 50,
  });
  expect(squareOf(pull(gesture, [at(150, 100), at(250, 100)], picture), picture).side).toBe(200);
});

test('arrows move, further with Shift; plus and minus scale; other keys are let through', () => {
  expect(afterKey(frame, picture, 'ArrowLeft', false)).toEqual({ ...frame, x: 48 });
  expect(afterKey(frame, picture, 'ArrowDown', true)).toEqual({ ...frame, y: 60 });
  expect(afterKey(frame, picture, '-', false)).toEqual({ ...frame, size: 40 });
  expect(afterKey(frame, picture, '+', true)).toEqual({ ...frame, size: 62.5 });
  expect(afterKey(WHOLE, picture, '+', false)).toEqual(WHOLE);
  for (const key of ['Tab', 'a', 'Enter', 'constructor'])
    expect(afterKey(frame, picture, key, false)).toBeNull();
});
