import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawRuns } from '../../../../src/results/runs/runs-index.ts';
import { resultTable } from '../../../../src/results/schema.ts';
import {
  epochsTable,
  errorsTable,
  responsesTable,
  settingsTable,
} from '../../../../src/results/runs/tables.ts';
import { ALL, FOUR, TWO } from '../../../charts/runs-fixture.ts';

const table6 = resultTable.parse(JSON.parse(readFileSync('content/results/table-6.json', 'utf8')));

test("the errors stand beside the paper's Table 6, which has no plain nets", () => {
  const { heads, rows } = errorsTable(FOUR, table6);
  expect(rows.map(({ cells }) => cells.length + 1)).toEqual(FOUR.map(() => heads.length));
  const last = new Map(rows.map(({ id, cells }) => [id, cells.at(-2)]));
  expect(last.get('resnet-20')).toEqual({
    text: { zh: '8.75', en: '8.75' },
    path: 'results/table-6/#resnet-20-error',
  });
  expect(last.get('resnet-56')?.text.en).toBe('6.97');
  expect(last.get('plain-20')?.text.en).toBe('not in Table 6');
  expect(heads.at(-2)?.text.en).toContain("paper's");
  const less = new Map(rows.map(({ id, cells }) => [id, cells.at(-1)?.text.en]));
  expect(less.get('resnet-20')).toBe('+5.36');
  expect(less.get('plain-20')).toBe('–');
  const [deep] = errorsTable(ALL, table6).rows.slice(-1);
  expect(deep?.cells.at(-2)).toMatchObject({ text: { en: '6.43' }, note: { en: 'mean of five 6.61' } });
});

test('the settings are those of the logs, a column a run', () => {
  const { heads, rows } = settingsTable(TWO);
  expect(heads.map(({ text }) => text.en)).toEqual(['Setting', 'plain-20', 'ResNet-20']);
  const said = Object.fromEntries(rows.map(({ id = '', cells }) => [id, cells.map(({ text }) => text.en)]));
  expect(said).toMatchObject({
    iterations: ['12,800', '12,800'],
    precision: ['bfloat16', 'bfloat16'],
    device: ['CPU', 'CPU'],
    seed: ['1', '1'],
    'warm-up': ['no', 'no'],
  });
});

test.each([
  ['fig-1', epochsTable(FOUR)],
  ['fig-6', epochsTable(FOUR)],
  ['fig-7', responsesTable(FOUR)],
] as const)('%s: each mark has a cell with a number', (figure, { heads, rows }) => {
  const cells = new Map(rows.flatMap((row) => row.cells.map(({ id, text }) => [id, text.en])));
  for (const { cells } of rows) expect(cells).toHaveLength(heads.length - 1);
  const svg = parseHTML(drawRuns(figure, FOUR, { width: 350, langs: ['en'], marks: true }) ?? '').document;
  const marks = [...svg.querySelectorAll('[data-cell]')].map((mark) => mark.getAttribute('data-cell') ?? '');
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(cells.get(mark), mark).toMatch(/^\d+\.\d+$/);
});

test('a layer that a shallow net does not have is a dash', () => {
  const last = responsesTable(FOUR).rows.at(-1);
  expect(last?.head.en).toBe('layer 55');
  expect(last?.cells.map(({ text }) => text.en)[0]).toBe('–');
});
