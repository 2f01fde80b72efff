import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { costChart } from '../../src/results/charts/cost.ts';
import type { CostOptions } from '../../src/results/charts/cost-points.ts';
import { marginsChart } from '../../src/results/charts/margins.ts';
import { performanceChart } from '../../src/lab/performance/performance.ts';
import { loadPerformance } from '../../src/lab/performance/load.ts';
import { costPoints, type CostChart } from '../../src/results/cost.ts';
import { all, networks, tables } from './views-fixture.ts';

type Options = Omit<CostOptions, 'document'>;
type Draw = (options: Options) => string;

/** A document to draw in. */
const paper = () => ({ document: parseHTML('<!doctype html><html></html>').document });

const cost =
  (chart: CostChart): Draw =>
  (options) =>
    costChart(chart, costPoints(chart, tables, networks), { ...options, ...paper() }).outerHTML;

const CHARTS: [string, Draw][] = [
  ['cost-imagenet', cost('imagenet')],
  ['cost-cifar', cost('cifar')],
  ['margins', (options) => marginsChart(all, { ...options, ...paper() }).outerHTML],
  ['performance', (options) => performanceChart(loadPerformance(), { ...options, ...paper() }).outerHTML],
];

const SIZES = [
  { width: 350, scale: 'log' },
  { width: 700, scale: 'log' },
  { width: 350, scale: 'linear' },
  { width: 700, scale: 'linear' },
  { width: 280, small: true },
] as const;

describe.each(CHARTS)('the chart %s', (id, draw) => {
  // After an intended change: npx vitest run tests/charts -u, then look at the picture.
  test('is the committed picture, drawn the same every time', async () => {
    const source = draw({ width: 360, langs: ['zh', 'en'] });
    expect(draw({ width: 360, langs: ['zh', 'en'] })).toBe(source);
    await expect(`${source.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`./${id}.svg`);
  });

  test.each(SIZES)('with %o stays in the picture, in every language', (size) => {
    for (const langs of [['zh'], ['en'], ['zh', 'en']] as const) {
      const { document } = parseHTML(draw({ ...size, langs }));
      expect(document.documentElement.outerHTML).not.toMatch(/NaN|undefined|Infinity|style=/);
      for (const text of document.querySelectorAll('text')) {
        expect(Number(text.getAttribute('x'))).toBeGreaterThanOrEqual(0);
        expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(size.width);
      }
      expect(document.querySelector('desc')?.textContent).not.toBe('');
    }
  });
});

/** Where a mark stands in its panel, in px. */
function place(svg: Document, cell: string) {
  const moved = /translate\((\S+) (\S+)\)/.exec(
    svg.querySelector(`[data-cell="${cell}"]`)?.getAttribute('transform') ?? '',
  );
  return { x: Number(moved?.[1]), y: Number(moved?.[2]) };
}

describe('error against cost', () => {
  const options = { width: 700, langs: ['en'] as const, address: (path: string) => `/en/${path}` };
  const svg = parseHTML(cost('imagenet')(options)).document;

  test('the plain network and ResNet-34 A cost the same and stand above one another', () => {
    const [plain, residual] = [place(svg, 'table-3-plain-34-top-1'), place(svg, 'table-3-resnet-34-a-top-1')];
    expect(plain.x).toBe(residual.x);
    expect(plain.y).toBeLessThan(residual.y);
  });

  test('every mark is a link to its cell, which says table, error and cost', () => {
    const links = [...svg.querySelectorAll('a.to-cell')];
    expect(links).toHaveLength(2 * 15);
    const link = links.find((each) => each.getAttribute('href')?.endsWith('#resnet-50-top-1'));
    expect(link?.getAttribute('href')).toBe('/en/results/table-3/#resnet-50-top-1');
    expect(link?.getAttribute('aria-label')).toBe(
      'ResNet-50 (B): error 22.85% (Table 3, page 6); 3.86\u00a0G multiply-adds, 25.6\u00a0M parameters',
    );
    expect(svg.querySelector('svg')?.getAttribute('role')).toBe('group');
  });

  test('a logarithmic axis keeps ratios, a linear one differences', () => {
    const at = (scale: 'log' | 'linear') => {
      const drawn = parseHTML(cost('cifar')({ ...options, scale })).document;
      return [20, 110, 1202].map((layers) => place(drawn, `table-6-resnet-${layers}-error`).x);
    };
    const [count20, count110, count1202] = [40551040, 252887680, 2829238912];
    const [a = 0, b = 0, c = 0] = at('log');
    expect((c - b) / (b - a)).toBeCloseTo(Math.log(count1202 / count110) / Math.log(count110 / count20), 1);
    const [d = 0, e = 0, f = 0] = at('linear');
    expect((f - e) / (e - d)).toBeCloseTo((count1202 - count110) / (count110 - count20), 0);
  });
});

test('margins: the one that its numbers do not give is marked', () => {
  const svg = parseHTML(CHARTS[2]![1]({ width: 700, langs: ['en'] })).document;
  const values = [...svg.querySelectorAll('.value')].map((node) => node.textContent);
  expect(values).toEqual(['28.3 ≈ 28', '64.4 ≈ 64', '25.0 ≠ 27', '15.9 ≈ 16', '11.3 ≈ 11', '12.4 ≈ 12']);
  expect([...svg.querySelectorAll('.value.wrong')]).toHaveLength(1);
});

test('performance: our graph stands at 1, whatever is slower to its right', () => {
  const performance = loadPerformance();
  const { document } = parseHTML(
    performanceChart(performance, { width: 700, langs: ['en'], ...paper() }).outerHTML,
  );
  for (const { id, runs } of performance.networks)
    for (const { threads, contenders } of runs) {
      const own = place(document, `${id}-int8-${threads}`).x;
      for (const { id: who, ratio } of contenders) {
        const { x } = place(document, `${id}-${who}-${threads}`);
        if (Math.abs(ratio.median - 1) > 0.005) expect(x > own, who).toBe(ratio.median > 1);
      }
    }
});
