import type { Result } from '../../../src/search/pagefind.ts';

/** A result of the search library: its record's address is its id. */
export const result = (url: string, score: number, words: readonly number[] = [0], excerpt = ''): Result => ({
  id: url,
  score,
  words,
  data: () => Promise.resolve({ url, meta: { title: url, page: 'page' }, excerpt }),
});
