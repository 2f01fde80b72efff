import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/build/files.ts';
import { built } from '../../src/build/server.mjs';
import { classesOf, facesOf } from '../../src/build/math-fonts.mjs';
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

/**
 * Most bytes as sent: all without pictures by brotli, all by gzip, and the scripts of it by gzip. Two languages on one page are two
 * texts, which brotli sees to be alike and gzip, with its short memory, does not.
 */
const BUDGETS = [
  [
    'pages to read',
    /^(zh|en)\/(paper|review|after|glossary|references|errata|questions)\/.*index\.html$/,
    { brotli: 75_000, gzip: 90_000, script: 12_000 },
    50,
  ],
  [
    'pages to read in both languages',
    /^zh-en\/(paper|review|after)\/.*index\.html$/,
    { brotli: 90_000, gzip: 108_000, script: 12_000 },
    19,
  ],
  [
    'pages with charts',
    /^(zh|en|zh-en)\/results\/.*index\.html$/,
    { brotli: 90_000, gzip: 90_000, script: 30_000 },
    11,
  ],
  // The page that compares brings all networks as data, and draws in the page.
  [
    'networks',
    /^(zh|en)\/architectures\/.*index\.html$/,
    { brotli: 90_000, gzip: 90_000, script: 16_000 },
    11,
  ],
] as const;

test.each(BUDGETS)('%s keep to their budget', (_, pattern, most, least) => {
  const found = pages(pattern);
  expect(found.length).toBeGreaterThanOrEqual(least);
  const heavy = found
    .map((page) => {
      const fonts = fontBytes(page);
      const gzip = weigh(DIR, base, page, 'gzip');
      return {
        page,
        brotli: weigh(DIR, base, page, 'brotli').all + fonts,
        gzip: gzip.all + fonts,
        script: gzip.script,
      };
    })
    .filter(({ brotli, gzip, script }) => brotli > most.brotli || gzip > most.gzip || script > most.script);
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

test('the lighter stylesheet has every rule of KaTeX’s for the classes of formulas', () => {
  const used = new Set(
    pages(/^(zh|en|zh-en|embed)\/.*\.html$/)
      .map((page) => readFileSync(join(DIR, page), 'utf8'))
      .filter((html) => html.includes('class="katex'))
      .flatMap((html) => [...html.matchAll(/\sclass="([^"]*)"/g)])
      .flatMap(([, names = '']) => names.split(' ')),
  );
  const own = readFileSync(`${CUT}katex.css`, 'utf8');
  const whole = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');
  const missing = [...whole.matchAll(/([^{}@]+)\{[^}]*\}/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .filter((selector) => selector.startsWith('.') && classesOf(selector).every((name) => used.has(name)))
    .filter((selector) => !own.includes(selector));
  expect(used.size).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

/** The fonts that the formulas of a page are set in, which are compressed already. */
function fontBytes(page: string): number {
  const used = new Set(formulasOf(join(DIR, page)).map(({ font }) => font));
  return [...used].reduce((sum, font) => sum + statSync(`${CUT}${font}.woff2`).size, 0);
}

test('no file is larger than hosts take: 25 MiB', () => {
  expect(files.filter((file) => statSync(join(DIR, file)).size > 25 * 2 ** 20)).toEqual([]);
});
