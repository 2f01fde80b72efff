import { expect, test } from 'vitest';
import { isRight, parseNumber } from '../../../../src/course/quiz/grade.ts';

test('an option is right in its place only, a number within its tolerance', () => {
  expect([0, 1, 2].map((given) => isRight({ id: 'a', right: 1 }, given))).toEqual([false, true, false]);
  const key = { id: 'a', value: 0.3, tolerance: 0.1 };
  expect([0.2, 0.4, 0.41, 0.19].map((given) => isRight(key, given))).toEqual([true, true, false, false]);
});

test.each([
  ['12.3', 12.3],
  [' 12.3 % ', 12.3],
  ['12,3', 12.3],
  ['294,912', 294912],
  ['294 912', 294912],
  ['1,294,912.5', 1294912.5],
  ['１２．３％', 12.3],
  ['−5', -5],
  ['.33', 0.33],
  ['27 条', 27],
  ['57.8 million', 57.8],
  ['0', 0],
])('%s is a number', (typed, number) => {
  expect(parseNumber(typed)).toBe(number);
});

test.each(['', 'twelve', '%', '1.2.3', '12,3.4', '1,2,3'])('%s is none', (typed) => {
  expect(parseNumber(typed)).toBeNull();
});
