import type { Face } from '../../../links/cards/type.ts';
import { looks, sizeOf } from './looks.ts';

/** The typeface of the site's pictures in its two weights. */
export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Replaces the words of a painted drawing by their outlines, so that its picture looks the same on every machine that makes it,
 * whatever fonts are there. Returns the drawing.
 */
export function outline(svg: Element, faces: Faces): Element {
  for (const text of svg.querySelectorAll('text')) {
    const pieces = piecesOf(text).map(({ words, element }) => {
      const weight = looks(element, 'font-weight');
      const face = weight === 'bold' || Number(weight) >= 600 ? faces.bold : faces.regular;
      const size = sizeOf(element);
      return { words, element, face, size, width: face.width(words, size) };
    });
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const anchor = looks(text, 'text-anchor');
    let x = numberOf(text, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const y = numberOf(text, 'y');
    const paths = pieces.map((piece) => {
      const path = svg.ownerDocument.createElementNS(SVG, 'path');
      const slanted = looks(piece.element, 'font-style') === 'italic';
      const d = piece.face.path(piece.words, slanted ? 0 : x, slanted ? 0 : y, piece.size);
      path.setAttribute('d', d);
      if (slanted) path.setAttribute('transform', `translate(${x} ${y}) skewX(-12)`);
      const style = piece.element.getAttribute('style');
      if (piece.element !== text && style !== null) path.setAttribute('style', style);
      x += piece.width;
      return path;
    });
    const group = svg.ownerDocument.createElementNS(SVG, 'g');
    for (const { name, value } of [...text.attributes])
      if (!/^(x|y|dx|dy|id|text-anchor)$/.test(name)) group.setAttribute(name, value);
    group.replaceChildren(...paths);
    text.replaceWith(group);
  }
  return svg;
}

/** The words of a text with the elements that say how each looks, blanks as SVG shows them. */
function piecesOf(text: Element): { words: string; element: Element }[] {
  const found = [...text.childNodes].flatMap((node) => {
    const element = node.nodeType === 1 ? (node as Element) : text;
    const words = (node.textContent ?? '').replace(/\s+/g, ' ');
    return words === '' ? [] : [{ words, element }];
  });
  const [first, last] = [found[0], found.at(-1)];
  if (first) first.words = first.words.trimStart();
  if (last) last.words = last.words.trimEnd();
  return found;
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0);
}
