import { expect, test } from 'vitest';
import {
  nextOpen,
  parseAnswers,
  tally,
  withAnswer,
  without,
  wrongOnes,
} from '../../../../src/course/quiz/progress.ts';

const KEYS = [
  { id: 'a', right: 0 },
  { id: 'b', right: 2 },
  { id: 'c', value: 5, tolerance: 0.5 },
] as const;
const IDS = KEYS.map(({ id }) => id);

test('a section is tallied by its own questions', () => {
  const answers = { a: 0, b: 1, elsewhere: 3 };
  expect(tally(KEYS, answers)).toEqual({ total: 3, answered: 2, right: 1 });
  expect(wrongOnes(KEYS, answers)).toEqual(['b']);
  expect(tally(KEYS, withAnswer(answers, 'c', 5.4))).toEqual({ total: 3, answered: 3, right: 2 });
});

test('taking answers back leaves those of other sections', () => {
  expect(without({ a: 0, b: 1, elsewhere: 3 }, IDS)).toEqual({ elsewhere: 3 });
});

test('the next open question is the next one, then the first one left over, then none', () => {
  expect(nextOpen(IDS, {}, 'a')).toBe('b');
  expect(nextOpen(IDS, { b: 0 }, 'a')).toBe('c');
  expect(nextOpen(IDS, { b: 0, c: 0 }, 'c')).toBe('a');
  expect(nextOpen(IDS, { a: 0, b: 0, c: 0 }, 'c')).toBeNull();
});

test('only answers are read from what a browser kept', () => {
  expect(parseAnswers('{"a":1,"b":"2","c":null}')).toEqual({ a: 1 });
  expect(['', 'nonsense', '[1]', 'null', '3'].map(parseAnswers)).toEqual([null, null, null, null, null]);
  expect(parseAnswers(null)).toBeNull();
});
