import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readIds } from '../../../src/paper/blocks.ts';
import { parseReferences } from '../../../src/paper/references/bibtex.ts';
import { cellId } from '../../../src/results/address.ts';
import { tables } from '../../../src/results/load.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const ids = (entries: unknown) => (entries as { id: string }[]).map(({ id }) => id);

/** The addresses after the language that content stands at, with their anchors. */
const PAGES = new Map<string, ReadonlySet<string>>([
  ['', new Set()],
  ...globSync('content/walkthrough/zh/*.mdx').map(
    (file) => [`paper/${basename(file, '.mdx')}/`, new Set(readIds(read(file)))] as const,
  ),
  ...globSync('content/review/zh/*.mdx').map(
    (file) => [`review/${basename(file, '.mdx')}/`, new Set(readIds(read(file)))] as const,
  ),
  ['after/', new Set(globSync('content/after/zh/*.mdx').flatMap((file) => readIds(read(file))))],
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
  ...globSync('content/architectures/{,later/}*.json').map(
    (file) => [`architectures/${basename(file, '.json')}/`, new Set<string>()] as const,
  ),
  ['results/cost/', new Set(['imagenet', 'cifar', 'numbers'])],
  [
    'results/margins/',
    new Set(['three-ways', 'rounding', 'claims', ...ids(JSON.parse(read('content/margins.json')))]),
  ],
  ['architectures/', new Set(['imagenet', 'cifar-10', 'later', 'table-1'])],
  ['errata/', new Set(ids(parse(read('content/errata.yaml'))))],
  ['questions/', new Set(ids(parse(read('content/questions.yaml'))))],
  ['glossary/', new Set(ids(parse(read('content/glossary.yaml'))))],
  ['references/', new Set(parseReferences(read('content/references.bib')).map(({ key }) => key))],
]);

/** Whether an address after the language leads to a page, and its anchor to a place there. */
export function leads(path: string): boolean {
  const [page = '', anchor] = path.replace(/\?[^#]*/, '').split('#');
  const anchors = PAGES.get(page);
  if (anchors) return anchor === undefined || anchors.has(anchor);
  // A page that is not made of content, such as the laboratory, is a file; its anchors are not known here.
  return [`${page}index`, page.replace(/\/$/, '')].some((file) =>
    existsSync(`src/pages/[lang]/${file}.astro`),
  );
}
