import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/build/files.ts';
import { built } from '../../src/build/server.mjs';
import { facesOf } from '../../src/build/math-fonts.mjs';
import { formulasOf } from './formulas.ts';
import { weigh } from './weigh.ts';

const DIR = 'dist';
const { base } = built(DIR);
const files = filesOf(DIR);
/** Where src/build/math-fonts.mjs puts what it cuts out, and the signs of each font in it. */
const CUT = 'src/paper/built/';
const FACES = new Map(
  facesOf(readFileSync('src/paper/math.css', 'utf8')).map(({ name, text }) => [name, text]),
);
const pages = (pattern: RegExp) => files.filter((file) => pattern.test(file));

/** Most bytes as sent compressed: all without pictures, and the scripts of it. Two languages on one page are two texts. */
const BUDGETS = [
  [
    'pages to read',
    /^(zh|en)\/(paper|review|glossary|references|errata|questions)\/.*index\.html$/,
    90_000,
    12_000,
    11,
  ],
  ['pages to read in both languages', /^zh-en\/(paper|review)\/.*index\.html$/, 115_000, 12_000, 11],
  // Seventeen ideas on one page.
  ['the chapter of what came after', /^(zh|en)\/after\/index\.html$/, 105_000, 12_000, 2],
  ['pages with charts', /^(zh|en|zh-en)\/results\/.*index\.html$/, 90_000, 30_000, 11],
  // The page that compares brings all networks as data, and draws in the page.
  ['networks', /^(zh|en)\/architectures\/.*index\.html$/, 90_000, 16_000, 11],
] as const;

test.each(BUDGETS)('%s keep to their budget', (_, pattern, all, script, least) => {
  const found = pages(pattern);
  expect(found.length).toBeGreaterThanOrEqual(least);
  const heavy = found
    .map((page) => {
      const weight = weigh(DIR, base, page);
      return { page, ...weight, all: weight.all + fontBytes(page) };
    })
    .filter((weight) => weight.all > all || weight.script > script);
  expect(heavy).toEqual([]);
});

test('formulas are set in the parts of fonts that were cut out for them, and no page fetches a whole one', () => {
  const whole = pages(/^(zh|en|zh-en|embed)\/.*\.html$/).flatMap((page) =>
    formulasOf(join(DIR, page)).flatMap(({ font, text }) => {
      const known = FACES.get(font) ?? '';
      const missing = Array.from(text).filter((sign) => !known.includes(sign));
      return missing.length ? [{ page, font, missing }] : [];
    }),
  );
  expect(whole).toEqual([]);
});

/** The fonts that the formulas of a page are set in, which are compressed already. */
function fontBytes(page: string): number {
  const used = new Set(formulasOf(join(DIR, page)).map(({ font }) => font));
  return [...used].reduce((sum, font) => sum + statSync(`${CUT}${font}.woff2`).size, 0);
}

test('no file is larger than hosts take: 25 MiB', () => {
  expect(files.filter((file) => statSync(join(DIR, file)).size > 25 * 2 ** 20)).toEqual([]);
});
