import { expect, test } from 'vitest';
import { idIn } from '../../../src/browser/hash.ts';
import { meant } from '../../../src/shell/browser/missing.ts';

test.each([
  ['/EN/', 'en', 'en/'],
  ['/en/paper/abstract', 'en', 'en/paper/abstract/'],
  ['/EN//Paper/Abstract/', 'en', 'en/paper/abstract/'],
  ['/zh-CN/results/', 'en', 'zh/results/'],
  ['/results/table-3', 'zh', 'zh/results/table-3/'],
  ['/en/lab/index.html', 'en', 'en/lab/'],
  ['/data/results/Table-2.json', 'en', 'data/results/table-2.json'],
])('%s meant %s', (path, lang, first) => {
  expect(meant(path, lang).same[0]).toBe(first);
});

test('the folders above follow, the innermost first', () => {
  expect(meant('/en/results/table-99/', 'en').above).toEqual(['en/results/', 'en/']);
});

test('what cannot be decoded leads nowhere and breaks nothing', () => {
  expect(meant('/%E0%A4%A', 'en').above).toEqual([]);
  expect(idIn('#%E0%A4%A')).toBe('%E0%A4%A');
  expect(idIn('#%E6%AE%8B')).toBe('残');
});
