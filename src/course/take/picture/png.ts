import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { paint } from '../page/paint.ts';
import { rulesOf } from '../page/css.ts';
import { xhtml } from '../page/xhtml.ts';
import { outline, type Faces } from './outline.ts';

/** The longer side of a picture, in pixels: sharp on any screen of a lecture hall. */
export const LONGER = 2100;

/** In units of the drawing. */
const MARGIN = 8;

/** A picture with its size in pixels. */
export interface Png {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A drawing that is a file of its own, with its stylesheet inside, as an element that is painted. */
export function drawingIn(source: string): Element {
  const { document } = parseHTML(`<html><body>${source.replace(/<\?xml.*?\?>/, '')}</body></html>`);
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('there is no drawing in the file');
  const css = svg.querySelector('style');
  if (css) paint(document.body, rulesOf(css.textContent), new Map());
  css?.remove();
  return svg;
}

/** A painted drawing as a picture on the light ground of the site, made without a browser. */
export async function png(svg: Element, faces: Faces): Promise<Png> {
  const [x = 0, y = 0, ...sides] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  // Room around it: on a page the text has that, a slide shows the edge.
  const [width = 1, height = 1] = sides.map((side) => side + 2 * MARGIN);
  const scale = LONGER / Math.max(width, height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const copy = outline(svg.cloneNode(true) as Element, faces);
  copy.setAttribute('viewBox', [x - MARGIN, y - MARGIN, width, height].join(' '));
  for (const [side, value] of Object.entries(size)) copy.setAttribute(side, `${value}`);
  const bytes = await sharp(Buffer.from(xhtml(copy)))
    .flatten({ background: '#fdfcfa' })
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
  return { bytes, ...size };
}
