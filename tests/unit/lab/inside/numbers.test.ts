import { expect, test } from 'vitest';
import { dab } from '../../../../src/lab/inside/brush.ts';
import { covered, everywhere, mattered, patchOf, within } from '../../../../src/lab/inside/cover.ts';
import { histogram, rangeOf, rms, signed, thinned } from '../../../../src/lab/inside/numbers.ts';
import { channelAt, paintStrip, palette } from '../../../../src/lab/inside/paint.ts';

const map = (channels: number, size: number, value: (i: number) => number) => ({
  data: Float32Array.from({ length: channels * size * size }, (_, i) => value(i)),
  ...{ channels, height: size, width: size },
});

test('strength, range and histogram of a map', () => {
  const values = Float32Array.of(-1, 0, 1, 4);
  expect(rms(Float32Array.of(3, -3, 3, -3))).toBe(3);
  expect(rangeOf(values)).toEqual([-1, 4]);
  expect(histogram(values, 2, 4)).toEqual([0, 1, 1, 2]);
  expect(signed(-1.236)).toBe('−1.24');
  expect(signed(-0.001)).toBe('0.00');
});

test('the paper’s shortcut A takes every second place and fills channels up', () => {
  const thin = thinned(
    map(1, 4, (i) => i),
    2,
    1,
    3,
  );
  expect([...thin.data]).toEqual([0, 0, 0, 0, 0, 2, 8, 10, 0, 0, 0, 0]);
});

test('a strip has its channels in rows, zero in the middle colour, and knows which one is pointed at', () => {
  const colours = palette('light');
  const strip = paintStrip(
    map(3, 2, (i) => (i < 4 ? -9 : i < 8 ? 0 : 9)),
    2,
    colours,
  );
  expect([strip.width, strip.height]).toEqual([5, 5]);
  const pixel = (x: number, y: number) => new Uint32Array(strip.data.buffer)[y * 5 + x];
  expect([pixel(0, 0), pixel(3, 0), pixel(0, 3)]).toEqual([colours[0], colours[127], colours[254]]);
  expect(pixel(2, 0)).toBe(0);
  expect(channelAt(map(3, 2, Number), 2, 0.9, 0.1)).toBe(1);
  expect(channelAt(map(3, 2, Number), 2, 0.1, 0.9)).toBe(2);
  expect(channelAt(map(3, 2, Number), 2, 0.9, 0.9)).toBeNull();
});

test('the grey patch stays in the picture, and what it takes away counts for the pixels that it covers', () => {
  expect(patchOf(32)).toBe(8);
  expect(within([-3, 40], 32)).toEqual([0, 24]);
  const picture = { data: new Uint8ClampedArray(32 * 32 * 4).fill(9), width: 32, height: 32 };
  const { data } = covered(picture, [24, 0]);
  expect([data[0], data[24 * 4], data[31 * 4], data[(8 * 32 + 24) * 4]]).toEqual([9, 127, 127, 9]);
  const { spots, across } = everywhere(32);
  expect([spots.length, across]).toEqual([169, 13]);
  expect(spots.at(-1)).toEqual([24, 24]);
  const falls = spots.map(([left]) => (left === 0 ? 1 : 0));
  const fell = mattered(32, spots, falls);
  expect(fell[0]).toBe(1);
  expect(fell[31]).toBe(0);
});

test('a dab of colour touches the pixels around its place and no others', () => {
  const picture = { data: new Uint8ClampedArray(8 * 8 * 4), width: 8, height: 8 };
  const { data } = dab(picture, [4, 4], '#ff8000');
  expect([...data.slice((3 * 8 + 3) * 4, (3 * 8 + 3) * 4 + 4)]).toEqual([255, 128, 0, 255]);
  expect(data.filter((value) => value > 0).length).toBe(4 * 3);
});
