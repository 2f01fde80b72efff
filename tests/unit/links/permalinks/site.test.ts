import { expect, test } from 'vitest';
import { addressesOf, filesToTake, linksOf, type BuiltPage } from '../../../../src/links/permalinks/site.ts';

const page = (route: BuiltPage['route'], title: string): BuiltPage => ({
  route,
  path: 'results/table-2/',
  title,
  parts: [{ id: 'r18-plain', kind: 'cell', title: `${title} 18` }],
});
const PAGES = [page('en', 'Table 2'), page('zh', '表 2'), page('zh-en', '表 2 Table 2')];

test('a page and its parts are listed once, with both titles and where they can be embedded', () => {
  expect(linksOf(PAGES, (path) => path === 'results/table-2/')).toEqual([
    {
      path: 'results/table-2/',
      kind: 'table',
      title: { en: 'Table 2', zh: '表 2' },
      embed: 'results/table-2/',
    },
    {
      path: 'results/table-2/#r18-plain',
      kind: 'cell',
      title: { en: 'Table 2 18', zh: '表 2 18' },
      embed: 'results/table-2/#r18-plain',
    },
  ]);
  expect(() => linksOf(PAGES, () => false)).toThrow('no page embed/…/results/table-2/');
});

test('what should last: pages and parts in every language, embedded pages, data; no scripts, no models', () => {
  const files = [
    'embed/en/lab/index.html',
    'data/terms.json',
    '_astro/a.js',
    'models/x.onnx',
    'en/index.html',
  ];
  const addresses = addressesOf(PAGES, files);
  expect(addresses).toContain('zh-en/results/table-2/#r18-plain');
  expect(addresses).toContain('embed/en/lab/');
  expect([...addresses].filter((address) => /astro|models|index/.test(address))).toEqual([]);
});

test('a file to take along is listed once, with both titles', () => {
  const offering = (route: BuiltPage['route'], title: string) => ({
    ...page(route, title),
    files: [{ path: 'data/cards/residual-zh.txt', title }],
  });
  expect(filesToTake([offering('en', 'Anki, Chinese'), offering('zh', 'Anki，中文')])).toEqual([
    { path: 'data/cards/residual-zh.txt', title: { en: 'Anki, Chinese', zh: 'Anki，中文' } },
  ]);
});
