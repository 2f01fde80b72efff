import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/build/files.ts';
import { built } from '../../src/build/server.mjs';
import { weigh } from './weigh.ts';

const DIR = 'dist';
const { base } = built(DIR);
const files = filesOf(DIR);
const pages = (pattern: RegExp) => files.filter((file) => pattern.test(file));

/** Most bytes as sent compressed: all without pictures and fonts, and the scripts of it. */
const BUDGETS = [
  [
    'pages to read',
    /^(zh|en|zh-en)\/(paper|review|glossary|references|errata|questions)\/.*index\.html$/,
    90_000,
    12_000,
  ],
  ['pages with charts', /^(zh|en|zh-en)\/results\/.*index\.html$/, 90_000, 30_000],
  ['networks', /^(zh|en)\/architectures\/.*index\.html$/, 90_000, 12_000],
] as const;

test.each(BUDGETS)('%s keep to their budget', (_, pattern, all, script) => {
  const found = pages(pattern);
  expect(found.length).toBeGreaterThan(10);
  const heavy = found
    .map((page) => ({ page, ...weigh(DIR, base, page) }))
    .filter((weight) => weight.all > all || weight.script > script);
  expect(heavy).toEqual([]);
});

test('no file is larger than hosts take: 25 MiB', () => {
  expect(files.filter((file) => statSync(join(DIR, file)).size > 25 * 2 ** 20)).toEqual([]);
});
