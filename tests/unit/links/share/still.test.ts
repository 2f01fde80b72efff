import { expect, test } from 'vitest';
import { cutOut, elsewhere } from '../../../../src/links/share/still.ts';

test('links to parts of a page lead to that page, and cards, which it alone has, go', () => {
  expect(
    elsewhere(
      '<a href="#r1">1</a><a href="/en/glossary/#relu" data-card="term:relu" aria-describedby="card-en-term-relu">r</a>',
      '/en/results/table-2/',
    ),
  ).toBe('<a href="/en/results/table-2/#r1">1</a><a href="/en/glossary/#relu">r</a>');
});

test('a figure is cut out whole, with figures inside it', () => {
  const figure = '<figure class="a" id="f"><figure>in</figure>out</figure>';
  expect(cutOut(`<p>x</p>${figure}<figure id="g"></figure>`, 'figure', 'f')).toBe(figure);
  expect(() => cutOut('<p>', 'figure', 'f')).toThrow('id="f"');
  expect(() => cutOut('<figure id="f">', 'figure', 'f')).toThrow('not closed');
});
