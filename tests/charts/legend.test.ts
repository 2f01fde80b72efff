import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/results/charts/index.ts';
import { legend, swatch } from '../../src/results/charts/legend.ts';
import { tables } from './views-fixture.ts';

const table = (id: string) => tables.find((table) => table.id === id)!;
const draw = (id: string, scale: 'log' | 'linear' = 'log') =>
  parseHTML(drawChart(table(id), { width: 700, langs: ['en'], scale }) ?? '').document;

const withLegend = tables.filter((table) => legend(table).length > 0).map(({ id }) => id);

test('charts of several series have a legend', () => {
  expect(withLegend.sort()).toEqual([
    'table-13',
    'table-2',
    'table-3',
    'table-4',
    'table-6',
    'table-7',
    'table-8',
    'table-9',
  ]);
});

describe.each(withLegend)('the legend of %s', (id) => {
  test('names what the drawing has, and every mark belongs to an entry', () => {
    const svg = draw(id);
    const names = legend(table(id)).map(({ series }) => series);
    for (const name of names) expect(svg.querySelector(`[data-series="${name}"]`), name).not.toBeNull();
    for (const mark of svg.querySelectorAll('.mark'))
      expect(names).toContain(mark.closest('[data-series]')?.getAttribute('data-series'));
  });
});

test('a title over rows of several families names them all, so that it goes with the last', () => {
  const titles = [...draw('table-3').querySelectorAll('g[data-series]:has(> .group)')];
  expect(titles.map((title) => title.getAttribute('data-series'))).toEqual([
    'other',
    'plain residual',
    'residual',
  ]);
});

test('swatches differ by shape', () => {
  const shapes = (['plain', 'residual', 'other'] as const).map(
    (kind) => /d="([^"]+)"/.exec(swatch(kind))?.[1],
  );
  expect(new Set(shapes).size).toBe(3);
});

test('table 6 on linear axes: 1202 layers stand alone, and the axes say so', () => {
  const svg = draw('table-6', 'linear');
  const x = (layers: number) =>
    Number(
      /translate\((\S+) /.exec(
        svg.querySelector(`[data-cell="resnet-${layers}-error"]`)?.getAttribute('transform') ?? '',
      )?.[1],
    );
  expect((x(1202) - x(110)) / (x(110) - x(20))).toBeCloseTo((1202 - 110) / (110 - 20), 0);
  const titles = [...svg.querySelectorAll('.axis .title')].map((node) => node.textContent);
  expect(titles).toEqual(expect.arrayContaining(['Layers (linear)', 'Parameters in millions (linear)']));
});
