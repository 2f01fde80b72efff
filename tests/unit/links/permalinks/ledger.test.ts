import { expect, test } from 'vitest';
import { broken, readLedger, readMoves, writeLedger } from '../../../../src/links/permalinks/ledger.ts';

const SITE = new Set([
  ...['zh', 'en', 'zh-en'].flatMap((lang) =>
    ['', '#a', '#b', '#b-1', '#b-2'].map((end) => `${lang}/paper/x/${end}`),
  ),
  ...[
    'en/lab/',
    'zh/lab/',
    'en/',
    'zh/',
    'permalinks.json',
    'data/results/table-2.csv',
    'data/results/table-3.csv',
  ],
  ...['embed/en/results/table-2/', 'embed/en/results/table-2/chart/'],
]);

test('a ledger gives back every address, a line for a page in its languages', () => {
  const text = writeLedger(SITE);
  expect(readLedger(text)).toEqual(SITE);
  expect(text).toContain('{en,zh-en,zh}/paper/x/ {a,b{,-1,-2}}\n');
  expect(text).toContain('data/results/table{-2,-3}.csv\n');
  expect(writeLedger(readLedger(text))).toBe(text);
});

test('comments are no addresses', () => {
  expect(readLedger('# en/old/\n\nen/new/ a\n')).toEqual(new Set(['en/new/', 'en/new/#a']));
});

test('a published address that is gone is named, unless the site says where it is now', () => {
  const built = new Set(SITE);
  built.delete('en/paper/x/#b-2');
  built.delete('zh/lab/');
  expect(broken(SITE, SITE, new Map())).toEqual([]);
  const found = broken(SITE, built, new Map());
  expect(found).toHaveLength(2);
  expect(found.join()).toContain('en/paper/x/#b-2 was published');
  const moves = readMoves('# moved\nen/paper/x/#b-2 en/paper/x/#a\n{zh}/lab/ {zh}/\n');
  expect(broken(SITE, built, moves)).toEqual([]);
});

test('a move leads to an address that is there, from one that is not', () => {
  expect(broken(new Set(), SITE, readMoves('en/old/ en/nowhere/')).join()).toContain(
    'en/nowhere/, which is not',
  );
  expect(broken(new Set(), SITE, readMoves('en/paper/x/#a en/lab/')).join()).toContain('still there');
  expect(() => readMoves('{zh,en}/old/ en/new/')).toThrow('no pair');
});

test('braces move page by page, in order', () => {
  expect([...readMoves('{zh,en}/old/ {zh,en}/new/')]).toEqual([
    ['zh/old/', 'zh/new/'],
    ['en/old/', 'en/new/'],
  ]);
});
