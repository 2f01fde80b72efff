import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawLandscapes } from '../../src/results/runs/landscape-chart.ts';
import {
  better,
  landscapeData,
  middle,
  parseLandscape,
  ring,
  sayLandscapes,
} from '../../src/results/runs/landscape.ts';
import { landscapeTable } from '../../src/results/runs/landscape-table.ts';
import { boxOf, gridAt, placeOf, sayLoss, side } from '../../src/results/runs/landscape-place.ts';

/** A file as landscape.py writes it, of a loss that is a function of α and β. */
function file(network: string, loss: (a: number, b: number) => number, points = 11): string {
  const about = { network, points, pictures: 8, seed: 1, precision: 'float32' };
  const rows = Array.from({ length: points ** 2 }, (_, n) => {
    const [a, b] = [side(Math.floor(n / points), points), side(n % points, points)];
    return `${a.toFixed(4)},${b.toFixed(4)},${loss(a, b).toFixed(5)},50.00`;
  });
  return `# ${JSON.stringify(about)}\na,b,loss,error\n${rows.join('\n')}\n`;
}

const bowl = (steep: number) => (a: number, b: number) => 0.05 + steep * (a * a + b * b);
const DATA = [
  parseLandscape(file('plain-20', bowl(8))),
  parseLandscape(file('plain-56', (a, b) => bowl(20)(a, b) + 2 * (1 - Math.cos(6 * a)))),
  parseLandscape(file('resnet-20', (a) => 0.05 + 40 * Math.max(0, a) ** 2)),
  parseLandscape(file('resnet-56', bowl(3))),
];

test('is the committed picture', async () => {
  const source = drawLandscapes(DATA, { width: 420, langs: ['en'] })!;
  await expect(`${source.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('./landscape.svg');
});

describe.each([['zh'], ['en'], ['zh', 'en']] as const)('in %s', (...langs) => {
  test('has a panel a network inside the picture, with every level that it reaches and no other', () => {
    const svg = parseHTML(drawLandscapes(DATA, { width: 420, langs })!).document.documentElement;
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|style=|\{/);
    const panels = [...svg.querySelectorAll('.panel')];
    expect(panels.map((panel) => panel.getAttribute('data-landscape'))).toEqual([
      'plain-20',
      'plain-56',
      'resnet-20',
      'resnet-56',
    ]);
    // From 0.05 in the middle to 6.05 in the corners: over 0.1, 0.3, 1, 2.3 and 5.
    expect(panels[3]!.querySelectorAll('.heights path')).toHaveLength(5);
    const [, , , height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    for (const text of svg.querySelectorAll('text')) {
      expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(420);
      expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(height ?? 0);
    }
  });
});

test('α runs to the right and β upwards', () => {
  const [, , right] = DATA;
  const { document } = parseHTML(drawLandscapes([right!], { width: 420, langs: ['en'] })!);
  const { left, top, size } = boxOf(document.querySelector('.panel')!.getAttribute('data-box')!);
  // Where the loss is over 5, α is positive: the outline begins and stays in the right half.
  const path = document.querySelectorAll('.heights path')[4]!.getAttribute('d')!;
  const [x = 0, y = 0] = /^M(\d+) (\d+)/.exec(path)!.slice(1).map(Number);
  expect(x).toBeGreaterThan(left + size / 2);
  expect(y).toBeLessThanOrEqual(top + size);
  expect(gridAt({ left, top, size }, left + size, top, 11)).toEqual([10, 10]);
  expect(gridAt({ left, top, size }, left - 9, top + size + 9, 11)).toEqual([0, 0]);
  expect(placeOf({ left, top, size }, [0, 10], 11)).toEqual({ x: left, y: top });
});

test('middle, rings and share are those of the function', () => {
  const [bowl8] = DATA;
  expect(middle(bowl8!)).toBeCloseTo(0.05);
  expect(ring(bowl8!, 1)).toBeGreaterThan(0.05 + 8 * 0.9 ** 2);
  expect(ring(bowl8!, 1)).toBeLessThan(0.05 + 8 * 1.1 ** 2);
  // 8 r² + 0.05 < ln 10 inside r = 0.53: 21 of the 121 points.
  expect(better(bowl8!)).toBeCloseTo((100 * 21) / 121);
  expect(landscapeData(DATA).nets[0]!.loss[60]).toBe(0.05);
});

test('the words and the table have a number for every network and leave no gap', () => {
  const said = sayLandscapes(DATA);
  for (const text of [said.zh, said.en]) {
    expect(text).not.toMatch(/[{}]|NaN|undefined/);
    expect(text).toContain('ResNet-56');
  }
  const { heads, rows } = landscapeTable(DATA);
  expect(rows).toHaveLength(4);
  for (const { cells } of rows) expect(cells).toHaveLength(heads.length - 1);
  expect([0.0123, 2.345, 31.4, 1234].map(sayLoss)).toEqual(['0.01', '2.35', '31', '1,200']);
});

test('a file that is not finished, or of another form, is refused', () => {
  const whole = file('plain-20', bowl(1));
  expect(() => parseLandscape(whole.split('\n').slice(0, -2).join('\n'))).toThrow('120 points of 121');
  expect(() => parseLandscape(whole.replace('a,b,loss', 'a,loss'))).toThrow('no log');
  expect(() => parseLandscape(whole.replace(/^1\.0000,1\.0000,.*$/m, '0.5,1,2,50'))).toThrow('no point');
});
