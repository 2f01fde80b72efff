import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notebookPath, notebooks } from '../../src/course/take/notebooks/load.ts';
import { notebook } from '../../src/course/take/notebooks/notebook.ts';
import { siteIn } from '../../src/course/take/page/site.ts';
import { LANGS } from '../../src/i18n/languages.ts';

const { origin, base } = siteIn('dist');
const site = origin + base;
const all = notebooks().flatMap((listed) =>
  LANGS.map((lang) => ({ listed, lang, path: notebookPath(listed.id, lang) })),
);

test.each(all)('$path is what its text, code and last run make', ({ listed, lang, path }) => {
  expect(JSON.parse(readFileSync(join('dist', path), 'utf8'))).toEqual(notebook(listed, lang, site));
});

test.each(all)('$path leads to pages that are there, and they lead to it', ({ listed, lang, path }) => {
  const text = readFileSync(join('dist', path), 'utf8');
  const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, link = '']) => link);
  const own = links.filter((link) => link.startsWith(site)).map((link) => link.slice(site.length));
  expect(own.length).toBeGreaterThan(1);
  expect(own.filter((page) => !existsSync(join('dist', page, 'index.html')))).toEqual([]);
  for (const page of listed.pages)
    expect(readFileSync(join('dist', lang, page, 'index.html'), 'utf8')).toContain(`href="${base}${path}"`);
});
