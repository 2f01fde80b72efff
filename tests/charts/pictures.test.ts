import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { CHARTS, drawChart } from '../../src/results/charts/index.ts';
import { resultTable, type ResultTable } from '../../src/results/schema.ts';
import { cellId } from '../../src/results/address.ts';
import { heading } from '../../src/results/text.ts';

const folder = new URL('../../content/results/', import.meta.url);
const tables = readdirSync(folder)
  .map((name) => resultTable.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  .filter(({ id }) => id in CHARTS)
  .map((table): [string, ResultTable] => [table.id, table]);

const SIZES = [
  { width: 350, small: false },
  { width: 700, small: false },
  { width: 280, small: true },
];
const LANGUAGES = [['zh'], ['en'], ['zh', 'en']] as const;

function draw(table: ResultTable, options: Partial<Parameters<typeof drawChart>[1]> = {}): string {
  return drawChart(table, { width: 360, langs: ['zh', 'en'], ...options }) ?? '';
}

test('every table has a chart, and every chart a table', () => {
  expect(tables.map(([id]) => id).sort()).toEqual(Object.keys(CHARTS).sort());
});

describe.each(tables)('the chart of %s', (id, table) => {
  // After an intended change: npx vitest run tests/charts -u, then look at the picture.
  test('is the committed picture, drawn the same every time', async () => {
    const source = draw(table);
    expect(draw(table)).toBe(source);
    await expect(`${source.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`./${id}.svg`);
  });

  test.each(SIZES)('at $width px (thumbnail: $small) stays in the picture, in every language', (size) => {
    for (const langs of LANGUAGES) {
      const { document } = parseHTML(draw(table, { ...size, langs }));
      const svg = document.documentElement;
      const source = svg.outerHTML;
      expect(source).not.toMatch(/NaN|undefined|Infinity/);
      // The content security policy forbids style attributes.
      expect(source).not.toContain('style=');
      const [, , , height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      for (const text of svg.querySelectorAll('text')) {
        expect(Number(text.getAttribute('x'))).toBeGreaterThanOrEqual(0);
        expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(size.width);
        expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(height ?? 0);
      }
    }
  });

  test('is named and described, and each of its marks stands for a number of the table', () => {
    const { document } = parseHTML(draw(table, { langs: ['en'] }));
    expect(document.querySelector('title')?.textContent).toBe(heading(table).en);
    expect(document.querySelector('desc')?.textContent).not.toBe('');
    const numbers = table.rows.flatMap(({ slug, values }) =>
      table.columns
        .filter((_, index) => typeof values[index] === 'number')
        .map((column) => cellId(slug, column.slug)),
    );
    const marks = [...document.querySelectorAll('.mark')].map((mark) => mark.getAttribute('data-cell'));
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(numbers).toContain(mark);
  });
});
