import { describe, expect, test } from 'vitest';
import { resultTable, type ResultTable } from '../../src/results/schema.ts';
import { sample } from './results-fixture.ts';

/** What the schema says of a sample table after a change. */
function refusal(change: (table: ResultTable) => void): string {
  const table = sample();
  change(table);
  return resultTable.safeParse(table).error?.message ?? 'accepted';
}

/** The row of a table at an index; rows and columns of the sample are known to be there. */
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${String(index)}`);
  return found;
}

describe('the schema of result tables', () => {
  test('accepts empty cells, footnotes, words and fewer digits', () => {
    expect(refusal(() => undefined)).toBe('accepted');
  });

  test.each<[string, (table: ResultTable) => void, string]>([
    ['a value too many', ({ rows }) => at(rows, 0).values.push(1), 'vgg: 4 values, 3 columns'],
    [
      'words among numbers',
      ({ rows }) => (at(rows, 1).values[1] = '24.4†'),
      '24.4†\\" in a column of numbers',
    ],
    ['a number among words', ({ rows }) => (at(rows, 0).values[0] = 1), '1 in a column of words'],
    ['more decimals than are shown', ({ rows }) => (at(rows, 0).values[2] = 8.435), 'more than 2 decimals'],
    ['two rows of one name', ({ rows }) => rows.push(at(rows, 0)), 'id \\"vgg\\"'],
    ['two columns of one name', ({ columns }) => (at(columns, 2).slug = 'top-1'), 'two columns'],
    ['a row that takes an id of the page', ({ rows }) => (at(rows, 0).slug = 'chart'), 'id \\"chart\\"'],
    ['a row called like a cell', ({ rows }) => (at(rows, 1).slug = 'vgg-top-1'), 'id \\"vgg-top-1\\"'],
    ['a footnote sign without a footnote', (table) => delete table.footnotes, 'no footnote \\"†\\"'],
    [
      'digits for a column that is not there',
      ({ rows }) => (at(rows, 1).digits = { top: 1 }),
      'no column \\"top\\"',
    ],
    ['a slug that starts with a digit', ({ rows }) => (at(rows, 0).slug = '34-layers'), 'slug'],
    ['a table without its page', (table) => delete table.page, 'number, page and source'],
    [
      'a page of the paper for numbers from elsewhere',
      (table) => (table.origin = table.title),
      'or origin alone',
    ],
    ['an empty translation', (table) => (table.title.zh = ''), 'title'],
    ['an unknown key', (table) => Object.assign(table, { note: 'x' }), 'note'],
  ])('refuses %s', (_what, change, complaint) => {
    expect(refusal(change)).toContain(complaint);
  });

  test('tells cells apart whose joined slugs would meet', () => {
    const collide = ({ rows, columns }: ResultTable) => {
      at(rows, 0).slug = 'a';
      at(rows, 1).slug = 'a-top';
      at(columns, 0).slug = 'top-x';
      at(columns, 1).slug = 'x';
      delete at(rows, 1).digits;
      at(rows, 1).values[1] = 24.4;
    };
    expect(refusal(collide)).toContain('id \\"a-top-x\\"');
  });
});
