import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReferences } from '../../src/paper/references/bibtex.ts';
import { SLUGS } from '../../src/lab/slugs.ts';
import { readIds } from '../../src/paper/blocks.ts';

const read = (lang: string, slug: string) => readFileSync(`content/lab/${lang}/${slug}.mdx`, 'utf8');

test('every experiment has its text in both languages, and a page', () => {
  const files = SLUGS.map((slug) => `${slug}.mdx`).sort();
  for (const lang of ['zh', 'en']) expect(readdirSync(`content/lab/${lang}`).sort()).toEqual(files);
  expect(readdirSync('src/pages/[lang]/lab')).toEqual(expect.arrayContaining([...SLUGS]));
});

test.each(SLUGS)('%s has the same addresses in both languages, and cites what there is', (slug) => {
  const [zh, en] = [read('zh', slug), read('en', slug)];
  expect(readIds(en)).toEqual(readIds(zh));
  const known = parseReferences(readFileSync('content/references.bib', 'utf8')).map(({ key }) => key);
  for (const text of [zh, en])
    expect([...text.matchAll(/<Cite id="([^"]+)"/g)].filter(([, id]) => !known.includes(id!))).toEqual([]);
});

test.each(SLUGS)('a section of the paper leads to %s, in both languages', (slug) => {
  for (const lang of ['zh', 'en']) {
    const dir = `content/walkthrough/${lang}`;
    const texts = readdirSync(dir).map((name) => readFileSync(`${dir}/${name}`, 'utf8'));
    expect(texts.some((text) => text.includes(`<To path="lab/${slug}/`))).toBe(true);
  }
});
