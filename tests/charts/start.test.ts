import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawStart, START_FIGURES } from '../../src/results/runs/start.ts';
import { atStartFile, inPowers, sayGradients, saySignals, typical } from '../../src/results/runs/at-start.ts';
import { startTable } from '../../src/results/runs/at-start-table.ts';

/** Made-up measurements of the form that at_start.py writes: gradients fall by `fall` from layer to layer, backwards. */
const madeUp = (network: string, normalized: boolean, init: 'default' | 'he', fall: number) => {
  const layers = Number(network.split('-')[1]) - 1;
  const list = (count: number, first: number, factor: number) => [
    Array.from({ length: count }, (_, i) => first * factor ** i),
    Array.from({ length: count }, (_, i) => 4 * first * factor ** i),
  ];
  const blocks = (layers - 1) / 2;
  const gradient = list(layers, fall ** -(layers - 1), fall);
  return { network, normalized, init, gradient, x: list(blocks, 1, 1.05), residual: list(blocks, 0.5, 1) };
};

const DATA = atStartFile.parse({
  data: 'made up',
  pictures: 8,
  seeds: [1, 2],
  torch: '1.13',
  runs: ['plain-20', 'plain-56', 'resnet-20', 'resnet-56'].flatMap((network) =>
    [false, true].flatMap((normalized) =>
      (['default', 'he'] as const).map((init) =>
        madeUp(network, normalized, init, normalized ? 0.98 : network.startsWith('plain') ? 1.9 : 1.1),
      ),
    ),
  ),
});

describe.each(START_FIGURES)('%s', (figure) => {
  test('is the committed picture', async () => {
    const source = drawStart(figure, DATA, { width: 700, langs: ['en'] });
    await expect(`${source.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`./start-${figure}.svg`);
  });

  test('has four panels with every net, inside the picture at every width', () => {
    for (const width of [350, 700])
      for (const langs of [['zh'], ['en'], ['zh', 'en']] as const) {
        const svg = parseHTML(drawStart(figure, DATA, { width, langs })).document.documentElement;
        expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|style=|\{/);
        expect(svg.querySelectorAll('.panel')).toHaveLength(4);
        expect(svg.querySelectorAll('.series path')).toHaveLength(16);
        const [, , , height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
        for (const text of svg.querySelectorAll('text')) {
          expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(width);
          expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(height ?? 0);
        }
      }
  });
});

test('the words and the table say the numbers of the deepest nets, leaving no gap', () => {
  expect(sayGradients(DATA).en).toContain('in plain-56 and in ResNet-56: without BN, from PyTorch');
  expect(sayGradients(DATA).en).toContain(`${inPowers(2)} → ${inPowers(2 * 1.9 ** -54)}`);
  for (const said of [sayGradients(DATA), saySignals(DATA)])
    for (const text of [said.zh, said.en]) expect(text).not.toMatch(/[{}]|NaN|undefined/);
  const { heads, rows } = startTable(DATA);
  expect(rows).toHaveLength(16);
  for (const { cells } of rows) expect(cells).toHaveLength(heads.length - 1);
});

test('seeds are taken together by their geometric mean, and numbers far from one are powers of ten', () => {
  expect(
    typical(
      {
        ...DATA.runs[0]!,
        x: [
          [1, 4],
          [4, 9],
        ],
      },
      'x',
    ).map((x) => Number(x.toFixed(6))),
  ).toEqual([2, 6]);
  expect(typical({ ...DATA.runs[0]!, x: [[0]] }, 'x')[0]).toBeGreaterThan(0);
  expect([0.00031, 12.3, 0.25, 41000].map(inPowers)).toEqual(['3.1 × 10⁻⁴', '12', '0.25', '4.1 × 10⁴']);
  expect(inPowers(0)).toBe('< 10⁻³⁰');
});
