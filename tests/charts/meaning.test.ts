import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { gains } from '../../src/results/charts/classes.ts';
import { drawChart } from '../../src/results/charts/index.ts';
import { resultTable } from '../../src/results/schema.ts';

const read = (id: string) =>
  resultTable.parse(
    JSON.parse(readFileSync(new URL(`../../content/results/${id}.json`, import.meta.url), 'utf8')),
  );

function draw(id: string, width = 700): Document {
  return parseHTML(drawChart(read(id), { width, langs: ['en'] }) ?? '').document;
}

/** Where a mark stands, in px from the left and from the top; marks are paths that are moved, or boxes and strokes. */
function place(svg: Document, cell: string): { x: number; y: number } {
  const mark = svg.querySelector(`[data-cell="${cell}"]`);
  const moved = /translate\((\S+) (\S+)\)/.exec(mark?.getAttribute('transform') ?? '');
  if (moved) return { x: Number(moved[1]), y: Number(moved[2]) };
  const at = (name: string) => Number(mark?.getAttribute(name) ?? mark?.getAttribute(`${name}1`) ?? NaN);
  return { x: at('x'), y: at('y') };
}

const words = (svg: Document, selector: string) =>
  [...svg.querySelectorAll(selector)].map((node) => node.textContent);

describe.each(['table-3', 'table-4'])('%s', (id) => {
  const svg = draw(id);
  test('puts the deeper ResNet further left, in both panels', () => {
    for (const column of ['top-1', 'top-5']) {
      const x = ['resnet-34-b', 'resnet-50', 'resnet-101', 'resnet-152'].map(
        (row) => place(svg, `${row}-${column}`).x,
      );
      expect(x).toEqual(x.toSorted((a, b) => b - a));
    }
  });
});

test('table 3: options A, B and C stand one below the other, under a heading of their own', () => {
  const svg = draw('table-3');
  const y = ['a', 'b', 'c'].map((option) => place(svg, `resnet-34-${option}-top-1`).y);
  expect(new Set([(y[1] ?? 0) - (y[0] ?? 0), (y[2] ?? 0) - (y[1] ?? 0)]).size).toBe(1);
  expect(words(svg, '.group')).toContain('34 layers: plain, and shortcut options A, B, C');
});

test('table 4: the number of the test set keeps its sign, and empty cells are dashes', () => {
  const svg = draw('table-4');
  expect(words(svg, '.value')).toContain('8.43†');
  expect(words(svg, '.none')).toEqual(['–', '–']);
});

test('table 5: bars start at zero, 3.57 is the shortest and the one large number', () => {
  const svg = draw('table-5');
  const bars = [...svg.querySelectorAll('.bar')];
  const length = bars.map((bar) => Number(bar.getAttribute('width')));
  expect((length.at(-1) ?? 0) / (length[0] ?? 1)).toBeCloseTo(3.57 / 7.32, 2);
  expect(Math.min(...length)).toBe(length.at(-1));
  expect(words(svg, '.winner')).toEqual(['3.57']);
});

describe('table 6', () => {
  const svg = draw('table-6');
  test('the error falls to 110 layers and is higher again at 1202', () => {
    const y = [20, 32, 44, 56, 110, 1202].map((layers) => place(svg, `resnet-${layers}-error`).y);
    expect(y.slice(0, 5)).toEqual(y.slice(0, 5).toSorted((a, b) => a - b));
    expect(y[5]).toBeLessThan(y[4] ?? 0);
    expect(y[5]).toBeLessThan(y[1] ?? 0);
  });

  test('depth is logarithmic: distances are as the ratios of layers', () => {
    const x = (layers: number) => place(svg, `resnet-${layers}-error`).x;
    expect((x(1202) - x(110)) / (x(110) - x(20))).toBeCloseTo(Math.log(1202 / 110) / Math.log(110 / 20), 1);
  });

  test('110 layers carry mean ± standard deviation, above the best run', () => {
    expect(svg.querySelectorAll('.whisker.residual')).toHaveLength(2);
    expect(place(svg, 'resnet-110-mean').y).toBeLessThan(place(svg, 'resnet-110-error').y);
  });
});

test.each([
  ['table-7', ['+3.2 better', '+3.4 better']],
  ['table-8', ['+6.9 better', '+6.0 better']],
])('%s: both lines rise, by what is written beside them', (id, changes) => {
  const svg = draw(id);
  expect(words(svg, '.change')).toEqual(changes);
  for (const column of read(id).columns)
    expect(place(svg, `resnet-101-${column.slug}`).y).toBeLessThan(place(svg, `vgg-16-${column.slug}`).y);
});

test.each(['table-9', 'table-12', 'table-13'])('%s: each step starts where the one before ended', (id) => {
  const svg = draw(id);
  const steps = words(svg, '.value').filter((words) => words.includes('('));
  expect(steps).toHaveLength({ 'table-9': 12, 'table-12': 3, 'table-13': 4 }[id] ?? 0);
  expect(svg.querySelectorAll('.tie')).toHaveLength(steps.length);
});

test('table 9: ResNet-101 is the widest step, and val and test-dev are not joined', () => {
  const svg = draw('table-9');
  expect(words(svg, '.value')).toEqual(
    expect.arrayContaining(['27.2 (+6.0)', '30.0 (+0.1)', '32.5 (+2.5)', '32.2', '37.4 (+2.5)']),
  );
  const widths = [...svg.querySelectorAll('.bar')].map((bar) => Number(bar.getAttribute('width')));
  expect(widths[0]).toBe(Math.max(...widths));
});

test.each([
  ['table-10', ['cow', 'sofa', 'bird', 'sheep', 'chair'], 'tv', 1],
  ['table-11', ['plant', 'sofa', 'dog', 'cat', 'sheep'], 'car', 0],
])('%s: classes by gain, the first five marked', (id, first, last, losses) => {
  const svg = draw(id);
  const names = words(svg, '.class .entry');
  expect(names).toHaveLength(20);
  expect(names.slice(0, 5)).toEqual(first);
  expect(words(svg, '.class.marked .entry')).toEqual(first);
  expect(names.at(-1)).toBe(last);
  expect(svg.querySelectorAll('.gain.loss')).toHaveLength(losses);
  expect(svg.querySelectorAll('.heat')).toHaveLength(60);
  expect(gains(read(id)).filter(({ gain }) => gain > 0)).toHaveLength(20 - losses);
});

test('table 14: the line joins the best of each year', () => {
  const svg = draw('table-14');
  expect(words(svg, '.change')).toEqual(['\u22124.6', '\u221216.3']);
  const x = (row: string) => place(svg, `${row}-test`).x;
  expect(x('googlenet-ilsvrc14')).toBe(x('vgg-ilsvrc14'));
  expect(x('overfeat-ilsvrc13')).toBeLessThan(x('vgg-ilsvrc14'));
  expect(x('resnet-ilsvrc15')).toBeGreaterThan(x('vgg-ilsvrc14'));
});

test('competitions: printed margins beside recomputed ones, the one that disagrees marked', () => {
  const svg = draw('competitions');
  expect(words(svg, '.margin')).toEqual([
    'printed 27%, recomputed 25.0%',
    'printed 16%, recomputed 15.9%',
    'printed 11%, recomputed 11.3%',
    'printed 12%, recomputed 12.4%',
  ]);
  expect(words(svg, '.margin.wrong')).toEqual(['printed 27%, recomputed 25.0%']);
  expect(place(svg, 'imagenet-localization-resnets').x).toBeLessThan(
    place(svg, 'imagenet-localization-second').x,
  );
});
