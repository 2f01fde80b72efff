import { expect, test } from 'vitest';
import { kindOf } from '../../../src/search/kinds.ts';

test.each([
  ['/en/paper/abstract/#coco-gain', 'text'],
  ['/zh/paper/abstract/#questions', 'aside'],
  ['/zh/results/table-2/#numbers', 'table'],
  ['/zh/results/#table-2', 'aside'],
  ['/en/review/lesson-1/#tables', 'lesson'],
  ['/en/architectures/resnet-34/#stages', 'network'],
  ['/en/glossary/#relu', 'aside'],
])('%s is %s', (url, kind) => {
  expect(kindOf(url)).toBe(kind);
});
