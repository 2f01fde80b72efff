import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resultTable, type ResultTable } from '../../src/results/schema.ts';

/** sha256 of page, columns, rows and numbers of each table, so that no number changes unnoticed. */
const CHECKSUMS: Readonly<Record<string, string>> = {
  'table-2': 'e2674a090ce2aba5646a808ce5d02c4e56de780baa1bce9923aa6cdbd3126292',
  'table-3': '0eea41d7e2e76dee0660fe8af9c8ff206d50454b303b9035374ab5eab54dc48d',
  'table-4': 'f9d399b1ded2a6e423840c3c8ca819be0336a66f8c63856f988a5f95c3d2a576',
  'table-5': '47245d358b9c398a259dd976ddce0391eaaa52a007faa7100db29f18d0f1e9f3',
  'table-6': 'ed72fc45867fbf798c7b7393f694b74d3ced08866663000c843cedeec5188c65',
  'table-7': 'f00324191633820c3b8989c2db4d635cc6be44177f79e1731323267914a01445',
  'table-8': '478c6be5a4f2c0db73bc8b87a15004ee76163c0e16ae0fbf45106a0a1859d80c',
  'table-9': '37b5d142513103439902c9e8522ae72baa79e7ad93e923049c9a7d0f4cd67180',
  'table-10': 'bb61918753063331e3c6dfd8e8a5a0de2360e9a54f2f77174b729888aa6ce495',
  'table-11': '3c52fb5326edd90cea7fd671df1dd4950c9afe4057ed174b00419067a9a51513',
  'table-12': '22a3b3a032047512b0ea691b3f69e2d4271b460db02fabe32d7cc275baa965f6',
  'table-13': '7aeea35b0a0098724a3c92a5295c5b73abe46d60f4d5a31cb674bec35f7f4430',
  'table-14': '1feccc6e0ba41d02f89253faa0f6757f07d2fe8c0242c0f6e7d3d87b7c8a8f2e',
  competitions: 'bd3b74a35ab8c91bac00f0c019151c666c16c283a0309e7a75d793d99ba4cd97',
};

/** The paper's numbers in a file beside the repository; a fresh clone does without. */
const PAPER = new URL('../../../shared/paper/results.json', import.meta.url);

/** The PDF (arXiv v1) has Tables 9 and 12 on page 11, between 10 and 11; that file gives other pages for them. */
const PAGES: Readonly<Record<string, number>> = { 'table-9': 11, 'table-12': 11 };

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
    ...(page === undefined ? {} : { page }),
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
    const paper = JSON.parse(readFileSync(PAPER, 'utf8')) as Record<string, { columns: string[] }>;
    const stated = paper[read(name).id];
    // Two columns carry their unit in their name there; here it stands beside the name.
    const columns = stated?.columns.map((column) => column.replace(' (M)', '').replace(', %', ''));
    const page = PAGES[read(name).id];
    expect({ ...stated, columns, ...(page && { page }) }).toMatchObject(statement(read(name)));
  });
});
