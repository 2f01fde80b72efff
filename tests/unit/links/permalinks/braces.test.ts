import { expect, test } from 'vitest';
import { fold, unfold } from '../../../../src/links/permalinks/braces.ts';

const WORDS = [
  ...['r18', 'r18-plain', 'r34', 'r34-plain', 'chart', 'table-2', 'table-3', 'table-4', 'table-10'],
  ...Array.from({ length: 200 }, (_, i) => `conv2-${i + 1}-shortcut`),
  ...['conv2', 'conv-', 'a.b/c.d', 'x1y2', '007', '2015-', ''],
];

test('what is folded unfolds to the same words', () => {
  expect(unfold(fold(WORDS)).sort()).toEqual([...WORDS].sort());
  expect(fold(WORDS).length).toBeLessThan(200);
});

test('rows times columns are written once each, and numbers in a row as a range', () => {
  expect(fold(['r18', 'r18-a', 'r34', 'r34-a'])).toBe('r{18,34}{,-a}');
  expect(fold(['c-1', 'c-2', 'c-3', 'c-5'])).toBe('c{-5,-{1..3}}');
  expect(fold([])).toBe('');
});

test('a word that looks like a fold is refused, and so is a fold that does not close', () => {
  expect(() => fold(['a{b'])).toThrow('a{b');
  expect(() => unfold('a{b,c')).toThrow('closing');
  expect(() => unfold('a}b')).toThrow('too many');
});
