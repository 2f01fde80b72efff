import { expect, test } from 'vitest';
import { billions, exact, memory, shapeText, share, short } from '../../../src/architectures/format.ts';
import { alike, optionClass } from '../../../src/architectures/options.ts';

test.each([
  [640, '640'],
  [9408, '9.41 k'],
  [269_722, '270 k'],
  [999_960, '1.00 M'],
  [25_557_032, '25.6 M'],
  [19_632_062_464, '19.6 G'],
])('%i is %s for short', (count, text) => {
  expect(short(count)).toBe(text.replace(' ', '\u00a0'));
});

test('numbers of pages', () => {
  expect(exact(25_557_032)).toBe('25,557,032');
  expect(memory(10_790_888)).toBe('43.2\u00a0MB');
  expect(share(1, 8)).toBe('12.5%');
  expect(billions(3_857_973_248, 2)).toBe('3.86');
  expect(shapeText([64, 56, 56])).toBe('56×56×64');
  expect(shapeText([1000, 1, 1])).toBe('1000');
});

test('options with one value are put together', () => {
  expect(alike([['A', 1] as const, ['B', 2] as const, ['C', 2] as const])).toEqual([
    [['A'], 1],
    [['B', 'C'], 2],
  ]);
  expect(optionClass(['A', 'B'])).toBe('opt in-a in-b');
  expect(optionClass(['A', 'B', 'C'])).toBe('');
});
