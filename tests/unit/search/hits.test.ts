import { expect, test } from 'vitest';
import { merge, rank, sum, weigh, type Scored } from '../../../src/search/hits.ts';
import type { Found, Result } from '../../../src/search/pagefind.ts';
import { result } from './library.ts';

const ids = (list: readonly Scored<Result>[]) => list.map(({ it }) => it.id);
const record = (url: string, score: number): Scored<Found> => ({
  score,
  it: { url, meta: { title: url, page: 'page' }, excerpt: '' },
});
const order = (records: Scored<Found>[], sections: string[] = []) =>
  rank(records, sections).map(({ url }) => url);

test('a record with the words next to each other counts for more, the oftener the more', () => {
  const results = [result('a', 5), result('b', 4), result('c', 4)];
  const list = weigh(results, [result('b', 1), result('c', 1, [0, 1])], 1);
  expect(ids(merge([list]))).toEqual(['c', 'b', 'a']);
});

test('a record of a kind that counts less comes later', () => {
  expect(ids(merge([weigh([result('a', 5)], [], 0.4), weigh([result('b', 3)], [], 1)]))).toEqual(['b', 'a']);
});

test('a record found by two queries stands once, with its better score', () => {
  const lists = [weigh([result('a', 1)], [], 1), weigh([result('a', 3), result('b', 2)], [], 1)];
  expect(merge(lists).map(({ it, score }) => [it.id, score])).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});

test('of single words, a record with all of them counts in full', () => {
  const lists = [weigh([result('a', 5), result('b', 3)], [], 1), weigh([result('b', 3)], [], 1)];
  expect(merge([sum(lists)]).map(({ it, score }) => [it.id, score])).toEqual([
    ['b', 6],
    ['a', 2.5],
  ]);
});

test('the section that the glossary names comes first', () => {
  const records = [record('/en/paper/a/#x', 3), record('/en/paper/b/#y', 2.5)];
  expect(order(records, ['b'])).toEqual(['/en/paper/b/#y', '/en/paper/a/#x']);
});

test('a page answers only where none of its blocks does', () => {
  expect(order([record('/en/p/', 9), record('/en/p/#a', 1), record('/en/lab/', 2)])).toEqual([
    '/en/lab/',
    '/en/p/#a',
  ]);
});
