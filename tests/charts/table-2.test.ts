import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import data from '../../content/results/table-2.json' with { type: 'json' };
import { slopes } from '../../src/results/charts/slopes.ts';
import type { ChartOptions } from '../../src/results/charts/types.ts';
import { resultTable } from '../../src/results/schema.ts';

const table = resultTable.parse(data);

function draw(options: Partial<ChartOptions> = {}): Element {
  const { document } = parseHTML('<!doctype html><html></html>');
  return slopes(table, { document, width: 360, langs: ['en'], ...options });
}

/** Heights in px of a line's ends, from its path "M x,y L x,y"; y grows downwards. */
function heights(svg: Element, kind: string): number[] {
  const path = svg.querySelector(`.series.${kind} .line`)?.getAttribute('d') ?? '';
  return [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
}

const words = (svg: Element, selector = 'text') =>
  [...svg.querySelectorAll(selector)].map((node) => node.textContent);

describe('the chart of table 2', () => {
  test.each([360, 680])(
    'shows the reversal at %i px: the plain line rises, the residual one falls',
    (width) => {
      const [plain18 = NaN, plain34 = NaN] = heights(draw({ width }), 'plain');
      const [residual18 = NaN, residual34 = NaN] = heights(draw({ width }), 'residual');
      expect(plain34).toBeLessThan(plain18);
      expect(residual34).toBeGreaterThan(residual18);
      expect(residual18 - plain18).toBeLessThan((residual34 - plain34) / 20);
    },
  );

  test('states all four values and both changes', () => {
    expect(words(draw(), '.value').sort()).toEqual(['25.03', '27.88', '27.94', '28.54']);
    expect(words(draw(), '.change')).toEqual(['+0.60 worse', '\u22122.85 better']);
  });

  test('tells the series apart without colour', () => {
    const shape = (kind: string) => draw().querySelector(`.series.${kind} .mark`)?.getAttribute('d');
    expect(shape('plain')).not.toBe(shape('residual'));
    expect(draw().querySelector('.series.plain .line')?.hasAttribute('stroke-dasharray')).toBe(true);
    expect(draw().querySelector('.series.residual .line')?.hasAttribute('stroke-dasharray')).toBe(false);
  });

  test('speaks to a screen reader in its first language', () => {
    const svg = draw({ langs: ['zh', 'en'] });
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector('title')?.textContent).toBe('表 2：普通网络与 ResNet，18 层与 34 层');
    expect(svg.querySelector('desc')?.textContent).toContain('34 层 25.03%');
  });

  test('keeps all it draws inside the picture', () => {
    const xs = [...draw().querySelectorAll('text')].map((node) => Number(node.getAttribute('x')));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(360 - 50);
  });

  test('needs no style attribute, which the content security policy forbids', () => {
    expect(draw().outerHTML).not.toContain('style=');
  });
});
