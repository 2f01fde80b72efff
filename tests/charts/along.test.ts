import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { alongFile, deepest, sayAlong } from '../../src/results/runs/along.ts';
import { drawAlong } from '../../src/results/runs/along-chart.ts';
import { alongTable } from '../../src/results/runs/along-table.ts';

/** Made-up measurements of the form that along.py writes: the slope of the gradients evens out. */
const madeUp = (network: string, iteration: number) => {
  const layers = Number(network.split('-')[1]) - 1;
  const slope = iteration === 0 && network.startsWith('plain') ? 0.85 : 0.99;
  const list = (count: number, first: number, factor: number) => [
    Array.from({ length: count }, (_, i) => first * factor ** i),
  ];
  const blocks = (layers - 1) / 2;
  const signals = { x: list(blocks, 1, 1.05), residual: list(blocks, 0.5, 1) };
  return { network, iteration, gradient: list(layers, slope ** -(layers - 1), slope), ...signals };
};

const NETS = ['plain-20', 'plain-56', 'resnet-20', 'resnet-56'];
const DATA = alongFile.parse({
  data: 'made up',
  pictures: 8,
  seeds: [1],
  torch: '1.13',
  runs: NETS.flatMap((network) => [400, 0, 25_600].map((iteration) => madeUp(network, iteration))),
});

test('is the committed picture', async () => {
  const source = drawAlong(DATA, { width: 700, langs: ['en'] });
  await expect(`${source.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('./along.svg');
});

test('shows the deepest net of each kind at every moment, later ones thicker, inside the picture', () => {
  expect(deepest(DATA, 'resnet').map(({ network, iteration }) => [network, iteration])).toEqual([
    ['resnet-56', 0],
    ['resnet-56', 400],
    ['resnet-56', 25_600],
  ]);
  for (const width of [350, 700])
    for (const langs of [['zh'], ['en'], ['zh', 'en']] as const) {
      const svg = parseHTML(drawAlong(DATA, { width, langs })).document.documentElement;
      expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|style=|\{/);
      const panels = [...svg.querySelectorAll('.panel')];
      expect(panels).toHaveLength(4);
      const widths = [...panels[0]!.querySelectorAll('.series path')].map((path) =>
        Number(path.getAttribute('stroke-width')),
      );
      expect(widths).toEqual(widths.toSorted((a, b) => a - b));
      expect(new Set(widths).size).toBe(3);
      const [, , , height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      for (const text of svg.querySelectorAll('text')) {
        expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(width);
        expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(height ?? 0);
      }
    }
});

test('the words say the slope at the start and at the end, the table every network and moment', () => {
  const { zh, en } = sayAlong(DATA);
  expect(en).toContain('in plain-56 1 → 6.5 × 10³ before the first step and 1 → 1.7 at the end');
  for (const text of [zh, en]) expect(text).not.toMatch(/[{}]|NaN|undefined/);
  const { heads, rows } = alongTable(DATA);
  expect(rows).toHaveLength(12);
  for (const { cells } of rows) expect(cells).toHaveLength(heads.length - 1);
});
