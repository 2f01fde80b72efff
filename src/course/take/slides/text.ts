import { plainTex } from '../../../search/tex.ts';

/** What only works on the page, or is said by the slide itself. */
const BESIDE =
  '.permalink, .meta, .figure > .head, .visually-hidden, .no-print, svg, pre, button, .cite, astro-island, details, .equation, .listing';

/** What a part of a page says, as a line for each of its paragraphs; formulas as signs, code and drawings left out. */
export function said(element: Element): string[] {
  if (element.matches(BESIDE)) return [];
  const parts =
    element.matches('ul, ol, aside, figure, div, figcaption, .note') && element.children.length > 0;
  if (parts) return [...element.children].flatMap(said);
  const words = plain(element);
  if (words === '') return [];
  return [element.localName === 'li' ? `• ${words}` : words];
}

/** The words of an element on one line: 'W<sub>2</sub> of <M t="x_l" />' → 'W2 of xl'. */
export function plain(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const beside of copy.querySelectorAll(BESIDE)) beside.remove();
  for (const formula of copy.querySelectorAll('.katex'))
    formula.replaceWith(plainTex(formula.querySelector('annotation')?.textContent ?? ''));
  // A citation that was left out leaves a space before the full stop.
  return copy.textContent
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)，。；：）])/g, '')
    .trim();
}
