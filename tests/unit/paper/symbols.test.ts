import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { equation } from '../../../src/paper/math.ts';
import { markSymbols } from '../../../src/paper/symbols.ts';

/** The TeX with a mark written as ⟨place in the list: symbol⟩. */
function marked(tex: string, ...symbols: string[]): string {
  const list = symbols.map((t) => ({ t }));
  const inner = /\{\\htmlData\{symbol=(\d+)\}\{((?:[^{}]|\{[^{}]*\})*)\}\}/g;
  return markSymbols(tex, list).replaceAll(inner, '⟨$1:$2⟩').replaceAll(inner, '⟨$1:$2⟩');
}

describe('the symbols of an equation', () => {
  test.each([
    ['each time they occur', 'y = W x + x', ['x', 'y'], '⟨1:y⟩=W⟨0:x⟩+⟨0:x⟩'],
    ['several explained together', 'W_2\\,\\sigma(W_1 x)', ['W_1, W_2'], '⟨0:W_2⟩\\,\\sigma(⟨0:W_1⟩x)'],
    ['one inside another', 'F(x) - x', ['x', 'F(x)'], '⟨1:F(⟨0:x⟩)⟩-⟨0:x⟩'],
    ['not with a subscript of their own', 'x + x_1', ['x'], '⟨0:x⟩+x_1'],
    ['inside a subscript', 'x_n', ['n'], 'x_⟨0:n⟩'],
    ['not inside a word', '\\text{w } w + \\mathcal{w}', ['w'], '\\text{w }⟨0:w⟩+\\mathcal{w}'],
    ['with commas inside brackets', 'y = F(x, W)', ['F(x, W)'], 'y=⟨0:F(x,W)⟩'],
    ['whole numbers', '125.3 - 25.3', ['25.3'], '125.3-⟨0:25.3⟩'],
    ['keeping a command from the letter after it', '\\partial x', ['y'], '\\partial x'],
  ])('are marked %s', (_, tex, symbols, expected) => {
    expect(marked(tex, ...symbols)).toBe(expected);
  });

  test('carry their place in the list into the page, and leave the source as it was written', () => {
    const html = equation('y = x', [{ t: 'x' }]);
    expect(html).toMatch(/data-symbol="0"/);
    expect(html).toContain('<annotation encoding="application/x-tex">y = x</annotation>');
    expect(html.match(/htmlData/)).toBeNull();
  });

  test('may be written otherwise in the list than in the equation', () => {
    const tex = markSymbols('J_n J_{n-1}', [{ t: 'J_i', as: 'J_n, J_{n-1}' }]);
    expect(tex).toBe('{\\htmlData{symbol=0}{J_n}}{\\htmlData{symbol=0}{J_{n-1}}}');
  });

  test.each(['\\href{https://example.org}{x}', '\\htmlStyle{color: red}{x}'])(
    'let nothing else from outside TeX through: %s',
    (tex) => expect(equation(tex, [])).not.toMatch(/<a |style="[^"]*red/),
  );
});

interface Found {
  id: string;
  tex: string;
  symbols: { t: string; as?: string }[];
}

/** The equations of a section. */
function equations(source: string): Found[] {
  const string = (props: string, name: string) =>
    new RegExp(String.raw`\b${name}: '((?:[^'\\]|\\.)*)'`).exec(props)?.[1]?.replaceAll('\\\\', '\\');
  return [...source.matchAll(/<Equation\s([\s\S]*?)\n\/>/g)].map(([, props = '']) => ({
    id: /id="([^"]+)"/.exec(props)?.[1] ?? '',
    tex: /\bt="([^"]*)"/.exec(props)?.[1] ?? '',
    symbols: [...props.matchAll(/\{ t: .*\}/g)].map(([entry]) => {
      const as = string(entry, 'as');
      return { t: string(entry, 't') ?? '', ...(as === undefined ? {} : { as }) };
    }),
  }));
}

const all = globSync('content/{walkthrough,review}/{zh,en}/*.mdx').flatMap((file) =>
  equations(readFileSync(file, 'utf8')).map((found) => ({ ...found, file })),
);

test('the sections have equations', () => {
  expect(all.length).toBeGreaterThan(40);
});

test.each(all)('$file, $id: every symbol of the list is explained in the formula', ({ tex, symbols }) => {
  expect(symbols.length).toBeGreaterThan(0);
  const html = equation(tex, symbols);
  const found = new Set([...html.matchAll(/data-symbol="(\d+)"/g)].map(([, index]) => Number(index)));
  expect(symbols.filter((_, index) => !found.has(index))).toEqual([]);
});
