import { expect, test } from 'vitest';
import { find } from '../../../src/search/find.ts';
import { kindOf } from '../../../src/search/kinds.ts';
import type { Pagefind, Result } from '../../../src/search/pagefind.ts';
import { result } from './library.ts';

/** A library that knows these answers, and what it was asked. */
function library(answers: Record<string, Result[]>) {
  const asked: string[] = [];
  const search: Pagefind['search'] = (query, options) => {
    asked.push(query);
    const results = answers[query] ?? [];
    const wanted = options ? results.filter(({ id }) => kindOf(id) === options.filters.kind) : results;
    return Promise.resolve({ results: wanted });
  };
  const nothing = () => Promise.resolve();
  const pagefind: Pagefind = { search, options: nothing, init: nothing, destroy: nothing };
  return { asked, pagefind };
}

test("a term is searched by its own word in the page's language too", async () => {
  const relu = { id: 'relu', zh: ['ReLU', '线性整流函数'], en: ['ReLU', 'rectifier'], section: 'a' };
  const { pagefind } = library({ ReLU: [result('/en/a/#b', 1)] });
  expect((await find(pagefind, [relu], '线性整流函数', 'en')).map(({ url }) => url)).toEqual(['/en/a/#b']);
});

test('where no record has all the words, those with some of them answer', async () => {
  const { pagefind } = library({ vanishing: [result('/en/a/#b', 2)], gradients: [result('/en/a/#c', 1)] });
  const hits = await find(pagefind, [], 'is it vanishing gradients', 'en');
  expect(hits.map(({ url }) => url)).toEqual(['/en/a/#b', '/en/a/#c']);
});

test('a passage comes before the entry of the glossary', async () => {
  const relu = [result('/en/glossary/#relu', 3), result('/en/paper/a/#b', 2)];
  const { pagefind } = library({ ReLU: relu });
  expect((await find(pagefind, [], 'ReLU', 'en')).map(({ url }) => url)).toEqual([
    '/en/paper/a/#b',
    '/en/glossary/#relu',
  ]);
});

test('a long question is searched by no more than four words', async () => {
  const { asked, pagefind } = library({});
  await find(pagefind, [], 'why does everybody stack convolutional layers before pooling features', 'en');
  expect(Math.max(...asked.map((query) => query.split(' ').length))).toBe(4);
});

test('a record that has only the beginning of a word does not answer; another form of the word does', async () => {
  const { pagefind } = library({
    zzzzqqqq: [result('/en/a/#b', 1, [0], '<mark>z</mark> = x')],
    shortcuts: [result('/en/a/#c', 1, [0], 'a <mark>shortcut.</mark>')],
    残差网络: [result('/zh/a/#d', 1, [0], '<mark>残</mark>')],
  });
  expect(await find(pagefind, [], 'zzzzqqqq', 'en')).toEqual([]);
  expect(await find(pagefind, [], 'shortcuts', 'en')).toHaveLength(1);
  expect(await find(pagefind, [], '残差网络', 'zh')).toHaveLength(1);
});
