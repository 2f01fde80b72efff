import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROUTES } from '../../src/i18n/languages.ts';
import { readAnki, readCsv } from '../unit/course/take/read-cards.ts';

const read = (path: string) => readFileSync(join('dist', path), 'utf8');
const idsOf = (file: string) => (parse(readFileSync(file, 'utf8')) as { id: string }[]).map(({ id }) => id);

interface Files {
  files: { path: string; title: Record<string, string>; bytes: number }[];
}
const { files } = JSON.parse(read('permalinks.json')) as Files;

test('what can be taken along is listed with titles in both languages, and each page says how large it is', () => {
  expect(files.length).toBeGreaterThan(5);
  for (const { path, title, bytes } of files) {
    expect(bytes, path).toBeGreaterThan(1000);
    expect([title['zh'], title['en']].every(Boolean), path).toBe(true);
  }
  for (const lang of ['zh', 'en']) {
    const page = read(`${lang}/teach/index.html`);
    const sized = [...page.matchAll(/<small data-bytes="([^"]+)"[^>]*>[\d.]+ (?:kB|MB)</g)].map(
      ([, path]) => path,
    );
    expect(new Set(sized)).toEqual(new Set(files.map(({ path }) => path)));
  }
});

test.each(ROUTES)(
  'the cards in %s: every term and question once, the same in Anki and in the table',
  (route) => {
    const { rows } = readAnki(read(`data/cards/residual-${route}.txt`));
    const [, ...table] = readCsv(read(`data/cards/residual-${route}.csv`));
    const names = rows.map(([name]) => name!.replace(`residual-${route}-`, ''));
    expect(new Set(names).size).toBe(names.length);
    expect(table.map(([id]) => id)).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(idsOf('content/glossary.yaml').map((id) => `term-${id}`)));
    expect(names).toEqual(
      expect.arrayContaining(idsOf('content/questions.yaml').map((id) => `reader-${id}`)),
    );
    expect(names.filter((name) => name.startsWith('question-')).length).toBeGreaterThan(65);
    expect(names.filter((name) => name.startsWith('number-')).length).toBeGreaterThan(18);
    for (const row of rows) for (const field of row) expect(field).toMatch(/\S/);
  },
);

const xmllint = spawnSync('xmllint', ['--version']).status === 0;
const archives = files.map(({ path }) => path).filter((path) => /\.(zip|epub|pptx)$/.test(path));

test.skipIf(!xmllint)('every XML file to take along is well formed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'take-'));
  const inside = archives.flatMap((path) =>
    Object.entries(unzipSync(readFileSync(join('dist', path))))
      .filter(([name]) => /\.(xml|rels|opf|ncx|xhtml)$/.test(name))
      .map(([name, bytes]) => {
        const file = join(folder, `${path}-${name}`.replaceAll('/', '-'));
        writeFileSync(file, bytes);
        return file;
      }),
  );
  const own = files.map(({ path }) => join('dist', path)).filter((path) => path.endsWith('.xml'));
  const { stderr, status } = spawnSync('xmllint', ['--noout', ...inside, ...own], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(inside.length).toBeGreaterThan(150);
});

test.each(['zh', 'en'])(
  'drawings in the %s book have roles that a book may give them, and their links names',
  (lang) => {
    const parts = Object.entries(unzipSync(readFileSync(`dist/data/book/residual-${lang}.epub`)));
    const pages = parts
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    const drawings = pages.flatMap((page) => page.match(/<svg[\s>].*?<\/svg>/gs) ?? []);
    expect(drawings.length).toBeGreaterThan(40);
    for (const drawing of drawings) {
      const [root = ''] = drawing.match(/<svg[^>]*>/) ?? [];
      expect(root).not.toMatch(/ role="(?!img"|document"|application")/);
      for (const link of drawing.match(/<a [^>]*>(?:<title>)?/g) ?? [])
        expect(link).toMatch(/<title>$| aria-label=| xlink:title=/);
    }
  },
);
