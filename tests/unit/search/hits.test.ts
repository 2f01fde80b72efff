import { expect, test } from 'vitest';
import { blockHits } from '../../../src/search/hits.ts';

const block = (url: string, ...scores: number[]) => ({
  title: url,
  url,
  excerpt: '',
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});
const page = (url: string, score: number, ...blocks: ReturnType<typeof block>[]) => ({
  score,
  found: { url, meta: { title: url }, sub_results: blocks },
});

test('the block with most matches of the best page comes first', () => {
  const hits = blockHits(
    [page('/a/', 2, block('/a/#x', 1), block('/a/#y', 3, 1)), page('/b/', 1, block('/b/#z', 9))],
    10,
  );
  expect(hits.map((hit) => hit.url)).toEqual(['/a/#y', '/b/#z', '/a/#x']);
});

test('a block found by two queries stands once, with its better score', () => {
  const hits = blockHits([page('/a/', 1, block('/a/#x', 1)), page('/a/', 3, block('/a/#x', 1))], 10);
  expect(hits).toHaveLength(1);
  expect(hits[0]?.score).toBe(3);
});

test('no more than asked for', () => {
  expect(blockHits([page('/a/', 1, block('#1', 1), block('#2', 1), block('#3', 1))], 2)).toHaveLength(2);
});
