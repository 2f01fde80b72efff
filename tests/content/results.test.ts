import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { difference, numberAt } from '../../src/results/format.ts';
import { resultTable, type ResultTable } from '../../src/results/schema.ts';

/** sha256 of page, columns, rows and numbers of each table, so that no number changes unnoticed. */
const CHECKSUMS: Readonly<Record<string, string>> = {
  'table-2': 'e2674a090ce2aba5646a808ce5d02c4e56de780baa1bce9923aa6cdbd3126292',
};

/** The paper's numbers in a file beside the repository; a fresh clone does without. */
const PAPER = new URL('../../../shared/paper/results.json', import.meta.url);

const folder = new URL('../../content/results/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => resultTable.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** What the paper says: page, column names and numbers by row name; a footnote sign stands after its number: "8.43†". */
function statement({ page, columns, rows }: ResultTable) {
  const cell = (row: ResultTable['rows'][number], index: number) => {
    const value = row.values[index] ?? null;
    const mark = row.marks?.[columns[index]?.slug ?? ''];
    return mark === undefined ? value : `${String(value)}${mark}`;
  };
  return {
    page,
    columns: columns.map(({ label }) => label.en),
    rows: Object.fromEntries(rows.map((row) => [row.label.en, columns.map((_, index) => cell(row, index))])),
  };
}

test.each(files)('%s follows the schema and is called like its table', (name) => {
  expect(`${read(name).id}.json`).toBe(name);
});

test.each(files)('%s holds the numbers it was checked with', (name) => {
  const checksum = createHash('sha256')
    .update(JSON.stringify(statement(read(name))))
    .digest('hex');
  expect(checksum).toBe(CHECKSUMS[read(name).id]);
});

describe.skipIf(!existsSync(PAPER))('beside the paper’s numbers (skipped where that file is absent)', () => {
  test.each(files)('%s says the same', (name) => {
    const paper = JSON.parse(readFileSync(PAPER, 'utf8')) as Record<string, unknown>;
    expect(paper[read(name).id]).toMatchObject(statement(read(name)));
  });
});

test('what table 2 is said to show is what its numbers give', () => {
  const table = read('table-2.json');
  const at = (row: string, column: string) => numberAt(table, row, column);
  const stated = [
    difference(at('r18', 'plain'), at('r34', 'plain'), 2),
    difference(at('r34', 'resnet'), at('r18', 'resnet'), 2),
    difference(at('r18', 'resnet'), at('r18', 'plain'), 2),
    difference(at('r34', 'resnet'), at('r34', 'plain'), 2),
  ].map((points) => points.toFixed(2));
  expect(stated).toEqual(['0.60', '2.85', '0.06', '3.51']);
  for (const points of stated) {
    expect(table.shows.zh).toContain(points);
    expect(table.shows.en).toContain(points);
  }
});
