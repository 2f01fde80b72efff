import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReferences } from '../../../../src/paper/references/bibtex.ts';
import { pageEntry, rawEntry } from '../../../../src/paper/references/cite-page.ts';

const PAGE = {
  route: 'en',
  path: 'results/table-3/',
  title: '10 % of A_b & {c}',
  site: 'Residual',
  url: 'https://example.org/en/results/table-3/#a_b',
  year: 2026,
  version: '1.2.3',
} as const;

test('a page is cited under a key of its own, with its address untouched and its title safe for LaTeX', () => {
  const entry = pageEntry(PAGE);
  expect(entry).toContain('@misc{residual-en-results-table-3,');
  expect(entry).toContain(String.raw`title        = {10 \% of A\_b \& \{c\}}`);
  expect(entry).toContain(String.raw`\url{https://example.org/en/results/table-3/#a_b}`);
  expect(entry).toContain('1.2.3');
  expect(pageEntry({ ...PAGE, route: 'zh' })).not.toContain('residual-en');
});

test('a parser of BibTeX reads it back', () => {
  const [work] = parseReferences(pageEntry(PAGE));
  expect(work).toMatchObject({ key: 'residual-en-results-table-3', year: '2026' });
});

test("the paper's own entry is copied as it stands, whole", () => {
  const source = readFileSync('content/references.bib', 'utf8');
  const entry = rawEntry(source, 'he2016deep');
  expect(parseReferences(entry).map(({ key }) => key)).toEqual(['he2016deep']);
  expect(entry.endsWith('\n}')).toBe(true);
  expect(() => rawEntry(source, 'nobody')).toThrow('nobody');
});
