import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGS } from '../../src/i18n/languages.ts';
import { sectionName, sectionNumber } from '../../src/paper/section-name.ts';

interface Source {
  where: string;
  /** The number of the section that is named beside the paragraph. */
  number: string;
  page: number;
  par: string;
}

const read = (file: string) => readFileSync(file, 'utf8');
const table = parse(read('content/paragraphs.yaml')) as {
  section: string;
  page: number;
  paragraphs: number;
  over?: boolean;
}[];
const counts = new Map(
  table.map(({ section, page, paragraphs }) => [`${sectionNumber(section)} ${page}`, paragraphs]),
);

const blocks: Source[] = globSync(`content/*/{${LANGS.join(',')}}/*.mdx`).flatMap((file) =>
  [...read(file).matchAll(/<Block\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const value = (name: string) => new RegExp(`\\b${name}=[{"]([^}"]+)[}"]`).exec(attributes)?.[1];
    const par = value('par');
    if (par === undefined) return [];
    const own = file.includes('/walkthrough/') ? sectionNumber(basename(file, '.mdx')) : '?';
    const where = `${file} ${value('id')}`;
    return [{ where, number: value('section') ?? own, page: Number(value('page')), par }];
  }),
);

const quiz: Source[] = globSync('content/quiz/*.yaml').flatMap((file) =>
  (
    parse(read(file)) as {
      id: string;
      section: string;
      source: { page?: number; par?: string; section?: string };
    }[]
  ).flatMap(({ id, section, source: { page = 0, par, section: other } }) =>
    par === undefined ? [] : [{ where: `${file} ${id}`, number: other ?? sectionNumber(section), page, par }],
  ),
);

test('every paragraph that a block or a question names is one of its section on that page', () => {
  expect(blocks.length).toBeGreaterThan(100);
  expect(quiz.length).toBeGreaterThan(30);
  const wrong = [...blocks, ...quiz].filter(({ number, page, par }) => {
    const [first = 0, last = first] = par.split('–').map(Number);
    const paragraphs = counts.get(`${number} ${page}`) ?? 0;
    return !(first >= 1 && first <= last && last <= paragraphs);
  });
  expect(wrong).toEqual([]);
});

test('what runs over is on the page after one of the same section', () => {
  for (const { section, page } of table.filter(({ over }) => over))
    expect(counts.has(`${sectionNumber(section)} ${page - 1}`), `${section}, page ${page}`).toBe(true);
});

test.each([
  ['4.2', 'en', '§4.2'],
  ['4.2', 'zh', '§4.2'],
  ['', 'en', 'abstract'],
  ['', 'zh', '摘要'],
  ['B', 'en', 'appendix B'],
  ['B', 'zh', '附录 B'],
] as const)('section %j in %s is %s', (number, lang, name) => {
  expect(sectionName(number, lang)).toBe(name);
});
