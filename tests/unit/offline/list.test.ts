import { expect, test } from 'vitest';
import { groupOf } from '../../../src/offline/groups.ts';
import { bytesOf, filesOf, onlyOf, pathOf, type FileList, type Item } from '../../../src/offline/list.ts';

test.each([
  ['http://a/course/zh/search/?q=x#y', '/course/', 'zh/search/'],
  ['http://a/course/zh', '/course/', 'zh/'],
  ['http://a/zh/paper/abstract/index.html', '/', 'zh/paper/abstract/'],
  ['http://a/index.html', '/', ''],
  ['http://a/_astro/a.b1.js', '/', '_astro/a.b1.js'],
])('%s under %s is the file %s', (address, base, path) => {
  expect(pathOf(address, base)).toBe(path);
});

test.each([
  ['zh/paper/abstract/', 'reading'],
  ['zh-en/review/lesson-1/', 'reading'],
  ['en/teach/', 'reading'],
  ['data/results/table-3.csv', 'reading'],
  ['data/results/table-3.en.png', 'take'],
  ['data/slides/lesson-1-zh.pptx', 'take'],
  ['zh/review/lesson-1/print/', 'take'],
  ['en/print/', 'take'],
  ['zh/lab/depth/', 'lab'],
  ['samples/cat.webp', 'lab'],
  ['pagefind/pagefind.js', 'search'],
  ['', 'common'],
  ['zh/offline/', 'common'],
  ['icon-192.png', 'common'],
  ['embed/zh/results/table-2/', undefined],
  ['cards/en/home.png', undefined],
  ['404.html', undefined],
  ['permalinks.json', undefined],
])('%s belongs to %s', (path, group) => {
  expect(groupOf(path)).toBe(group);
});

test('what goes with an item leaves what another one that stays needs', () => {
  const file = (path: string, group: string, bytes: number) => ({ path, group, bytes, hash: '0' });
  const items: Item[] = [
    { id: 'reading', groups: ['common', 'reading'] },
    { id: 'search', groups: ['common', 'search'] },
  ];
  const [reading, search] = items as [Item, Item];
  const list: FileList = {
    version: '1',
    items,
    first: [],
    files: [file('a.css', 'common', 1), file('zh/', 'reading', 2), file('pagefind/x', 'search', 4)],
  };
  expect(bytesOf(filesOf(list, reading))).toBe(3);
  expect(onlyOf(list, reading, [search]).map(({ path }) => path)).toEqual(['zh/']);
  expect(onlyOf(list, reading, [reading]).map(({ path }) => path)).toEqual(['a.css', 'zh/']);
});
