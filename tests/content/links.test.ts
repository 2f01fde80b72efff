import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGS } from '../../src/i18n/languages.ts';
import { readIds } from '../../src/paper/blocks.ts';
import { cellId } from '../../src/results/address.ts';
import { tables } from '../../src/results/load.ts';
import { parseReferences } from '../../src/references/bibtex.ts';
import { readLinks, readSees } from './lint/links.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const glossary = parse(read('content/glossary.yaml')) as { id: string }[];
const queries = parse(read('tests/content/queries.yaml')) as { find: string[] }[];

/** The addresses after the language that content stands at, with their anchors. */
const PAGES = new Map<string, ReadonlySet<string>>([
  ['', new Set()],
  ...globSync('content/walkthrough/zh/*.mdx').map(
    (file) => [`paper/${basename(file, '.mdx')}/`, new Set(readIds(read(file)))] as const,
  ),
  ...globSync('content/review/zh/*.mdx').map(
    (file) => [`review/${basename(file, '.mdx')}/`, new Set(readIds(read(file)))] as const,
  ),
  ...tables().map(
    (table) =>
      [
        `results/${table.id}/`,
        new Set([
          'shows',
          'numbers',
          'source',
          'table',
          ...table.rows.flatMap(({ slug }) => [
            slug,
            ...table.columns.map((column) => cellId(slug, column.slug)),
          ]),
        ]),
      ] as const,
  ),
  ...globSync('content/architectures/*.json').map(
    (file) => [`architectures/${basename(file, '.json')}/`, new Set<string>()] as const,
  ),
  ['glossary/', new Set(glossary.map(({ id }) => id))],
  ['references/', new Set(parseReferences(read('content/references.bib')).map(({ key }) => key))],
]);

/** Whether an address after the language leads to a page, and its anchor to a place there. */
function leads(path: string): boolean {
  const [page = '', anchor] = path.replace(/\?[^#]*/, '').split('#');
  const anchors = PAGES.get(page);
  if (anchors) return anchor === undefined || anchors.has(anchor);
  // A page that is not made of content, such as the laboratory, is a file; its anchors are not known here.
  return existsSync(`src/pages/[lang]/${page}index.astro`);
}

test.each(globSync(`content/*/{${LANGS.join(',')}}/*.mdx`).sort())(
  'every link in %s leads somewhere',
  (file) => {
    const dead = readLinks(read(file)).filter(({ path }) => !leads(path));
    expect(dead).toEqual([]);
  },
);

test.each(globSync('content/{*,quiz/*}.yaml').sort())(
  'every address under "see" in %s leads somewhere',
  (file) => {
    expect(readSees(parse(read(file))).filter((path) => !leads(path))).toEqual([]);
  },
);

test('the queries of the search name blocks that exist', () => {
  expect(queries.flatMap(({ find }) => find).filter((path) => !leads(path))).toEqual([]);
});

test.each([
  ['paper/abstract/#three-fifty-seven', true],
  ['paper/abstract/#no-such-block', false],
  ['glossary/#relu', true],
  ['lab/?model=resnet-20', true],
  ['paper/nowhere/', false],
])('%s: %s', (path, there) => {
  expect(leads(path)).toBe(there);
});
