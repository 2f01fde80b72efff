import { expect, test } from 'vitest';
import type { Pixels } from '../../../src/inference/preprocess.ts';
import { average, CENTRE, cutView, sheet, VIEWS } from '../../../src/inference/views.ts';

/** A square whose red says the column and whose green says the row. */
function grid(side: number): Pixels {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++) data.set([i % side, Math.floor(i / side), 0, 255], i * 4);
  return { data, width: side, height: side };
}
const at = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
];
const view = (place: string, mirrored = false) =>
  VIEWS.find((one) => one.place === place && one.mirrored === mirrored)!;

test('ten views: four corners and the centre, each with its mirror image', () => {
  expect(new Set(VIEWS.map(({ place, mirrored }) => `${place} ${mirrored}`)).size).toBe(10);
  expect(VIEWS[CENTRE]).toMatchObject({ place: 'centre', mirrored: false });
});

test('of a network for 224 pixels they are cut from 256', () => {
  const whole = sheet(grid(256), { size: 224, resize: 256, mean: [0, 0, 0] });
  expect(whole.width).toBe(256);
  expect(at(cutView(whole, 224, view('top-left')), 0, 0)).toEqual([0, 0, 0]);
  expect(at(cutView(whole, 224, view('bottom-right')), 223, 223)).toEqual([255, 255, 0]);
  expect(at(cutView(whole, 224, view('centre')), 0, 0)).toEqual([16, 16, 0]);
  expect(at(cutView(whole, 224, view('top-right', true)), 0, 0)).toEqual([255, 0, 0]);
});

test('a network that sees the whole square gets a margin of its mean colour; the centre is the square itself', () => {
  const picture = grid(32);
  const whole = sheet(picture, { size: 32, mean: [0.5, 0.2, 0] });
  expect(whole.width).toBe(40);
  expect(at(cutView(whole, 32, view('top-left')), 3, 3)).toEqual([128, 51, 0]);
  expect(at(cutView(whole, 32, view('top-left')), 4, 4)).toEqual([0, 0, 0]);
  expect(cutView(whole, 32, view('centre')).data).toEqual(picture.data);
  expect(at(cutView(whole, 32, view('centre', true)), 0, 5)).toEqual([31, 5, 0]);
});

test('the average of lists', () => {
  expect(
    average([
      [1, 0],
      [0, 1],
      [0.5, 0.5],
    ]),
  ).toEqual([0.5, 0.5]);
  expect(average([])).toEqual([]);
});
