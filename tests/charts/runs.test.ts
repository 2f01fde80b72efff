import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawRuns, RUN_FIGURES, shown } from '../../src/results/runs/runs-index.ts';
import { below, spread } from '../../src/results/runs/runs-cut.ts';
import { textWidth } from '../../src/results/charts/text-width.ts';
import { phrase } from '../../src/results/text.ts';
import { ALL, FOUR, TWO } from './runs-fixture.ts';

const draw = (figure: (typeof RUN_FIGURES)[number], runs = FOUR, options = {}) =>
  drawRuns(figure, runs, { width: 700, langs: ['en'], marks: true, ...options }) ?? '';
const parse = (source: string) => parseHTML(source).document;
const words = (svg: Document, selector: string) =>
  [...svg.querySelectorAll(selector)].map((node) => node.textContent);

describe.each(RUN_FIGURES)('%s', (figure) => {
  // Of made-up runs, so that a new network in the zoo does not change it. After an intended change: vitest run -u.
  test('is the committed picture, drawn the same every time', async () => {
    const source = draw(figure, FOUR, { width: 360, langs: ['zh', 'en'], marks: false });
    expect(draw(figure, FOUR, { width: 360, langs: ['zh', 'en'], marks: false })).toBe(source);
    await expect(`${source.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`./runs-${figure}.svg`);
  });

  test.each([
    ['two', TWO],
    ['four', FOUR],
    ['all', ALL],
  ])('with %s nets stays in the picture, at every width and in every language', (_, runs) => {
    for (const width of [350, 700])
      for (const langs of [['zh'], ['en'], ['zh', 'en']]) {
        const svg = parse(draw(figure, runs, { width, langs })).documentElement;
        expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|style=|\{/);
        const [, , , height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
        for (const text of svg.querySelectorAll('text')) {
          expect(Number(text.getAttribute('x'))).toBeGreaterThanOrEqual(0);
          const wide = text.getAttribute('text-anchor') === 'start' ? textWidth(text.textContent) : 0;
          expect(Number(text.getAttribute('x')) + wide).toBeLessThanOrEqual(width);
          expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(height ?? 0);
        }
      }
  });

  test('is named and described, and has marks only where they are wanted', () => {
    const svg = parse(draw(figure));
    expect(svg.querySelector('title')?.textContent).toBe(phrase(`runs.${figure}.title`).en);
    expect(svg.querySelector('desc')?.textContent).toContain('plain-20');
    expect(svg.querySelectorAll('.mark[data-cell]').length).toBeGreaterThan(50);
    expect(parse(draw(figure, FOUR, { marks: false })).querySelectorAll('.mark')).toHaveLength(0);
  });

  test('is nothing where there is nothing to show', () => {
    expect(drawRuns(figure, [], { width: 700, langs: ['en'] })).toBeUndefined();
  });
});

test('figure 1 has plain nets only, training left and test right, with the last values', () => {
  const svg = parse(draw('fig-1'));
  expect(svg.querySelectorAll('.residual')).toHaveLength(0);
  expect(words(svg, '.axis .title').filter((text) => text.includes('error'))).toEqual([
    'Training error (%)',
    'Test error (%)',
  ]);
  expect(words(svg, '.series .value')).toHaveLength(4);
  expect(shown('fig-1', FOUR)).toHaveLength(2);
});

test('figure 6 has a panel a family, training dashed and test solid, deeper thicker, two steps of the rate', () => {
  const svg = parse(draw('fig-6'));
  const panels = [...svg.querySelectorAll('.panel')];
  expect(panels).toHaveLength(2);
  for (const panel of panels) {
    const lines = [...panel.querySelectorAll('.series path.line')];
    expect(lines.map((line) => line.hasAttribute('stroke-dasharray'))).toEqual([true, false, true, false]);
    const width = lines.map((line) => Number(line.getAttribute('stroke-width')));
    expect(width[2]).toBeGreaterThan(width[0] ?? Infinity);
    expect(words(parse(panel.outerHTML), '.rate text')).toEqual(['÷10', '÷10']);
  }
  expect(parse(draw('fig-6', TWO.slice(0, 1))).querySelectorAll('.panel')).toHaveLength(1);
});

test('figure 6 has every net that was trained, and marks the numbers of the paper as such', async () => {
  const source = draw('fig-6', ALL, { langs: ['zh'], marks: false });
  await expect(`${source.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('./runs-fig-6-all.svg');
  const svg = parse(draw('fig-6', ALL));
  const [plain, residual] = [...svg.querySelectorAll('.panel')].map((panel) =>
    words(parse(panel.outerHTML), '.series text').map((text) => text.split(' ')[0]),
  );
  expect(new Set(plain)).toEqual(new Set(['20', '32', '44', '56']));
  expect(residual?.filter((text) => text?.includes('.')).toSorted()).toEqual([
    '6.43',
    '6.97',
    '7.17',
    '7.51',
    '8.75',
  ]);
  expect(svg.querySelectorAll('.series path.paper')).toHaveLength(5);
  expect(words(svg, '.legend text')).toContain(phrase('runs.printed').en);
  expect(svg.querySelector('desc')?.textContent).toContain("(the paper's: 6.43%)");
  const own = parse(
    draw(
      'fig-6',
      ALL.filter(({ family }) => family === 'plain'),
    ),
  );
  expect(own.querySelectorAll('.paper')).toHaveLength(0);
});

test('figure 7 has the layers in order and again from the largest down, the same numbers in both', () => {
  const svg = parse(draw('fig-7'));
  const [order, rank] = [...svg.querySelectorAll('.panel')].map((panel) =>
    [...panel.querySelectorAll('[data-cell$="-resnet-20"]')].map((mark) => ({
      cell: mark.getAttribute('data-cell'),
      y: Number(mark.getAttribute('cy')),
    })),
  );
  expect(order).toHaveLength(19);
  expect(rank?.map(({ y }) => y)).toEqual(order?.map(({ y }) => y).sort((a, b) => a - b));
  expect(rank?.map(({ cell }) => cell).sort()).toEqual(order?.map(({ cell }) => cell).sort());
});

test('a line is cut at the upper edge, where it leaves and where it comes back', () => {
  const points = [9, 1, 2, 9, 9, 1].map((y, x) => ({ x, y }));
  expect(below(points, 5)).toEqual([
    [
      { x: 0.5, y: 5 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 2 + 3 / 7, y: 5 },
    ],
    [
      { x: 4.5, y: 5 },
      { x: 5, y: 1 },
    ],
  ]);
  expect(below(points, 0)).toEqual([]);
});

test('labels move apart, and none leaves the plot', () => {
  expect(spread([10, 12, 50], 15, 100)).toEqual([10, 25, 50]);
  expect(spread([95, 96], 15, 100)).toEqual([85, 100]);
});
