import { plainTex } from '../../search/tex.ts';

/** What is there for the eye, for the screen reader or for the script, and is no part of what a text says. */
const BESIDE =
  '.permalink, .visually-hidden, .quiz-number, [aria-hidden="true"], sup, script, style, template';

const APART = 'small, div, p, li, dt, dd, br, h1, h2, h3, .words';

/** What an element says as one line of text, formulas as words: '<b>The</b> <M t="x^2"/> map' → 'The x2 map'. */
export function words(element: Element | null | undefined): string {
  return element ? read(element).replaceAll(/\s+/g, ' ').trim() : '';
}

function read(node: Element): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.textContent ?? '';
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (element.matches('.m, .katex'))
      text += plainTex(element.querySelector('annotation')?.textContent ?? '');
    else if (!element.matches(BESIDE)) text += element.matches(APART) ? ` ${read(element)} ` : read(element);
  }
  return text;
}
