import type { Pixels } from '../../inference/preprocess.ts';
import { PAPER, type Mark, type Sheet } from './sheet.ts';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const tidy = (value: number) => `${Math.round(value * 100) / 100}`;

/** A sheet as SVG: words and bars as such, maps as images whose pixels stay square; `addressOf` gives pixels as a data address. */
export function svgOf({ width, height, marks }: Sheet, addressOf: (pixels: Pixels) => string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    ...marks.map((mark) => elementOf(mark, addressOf)),
    '</svg>',
  ].join('\n');
}

function elementOf(mark: Mark, addressOf: (pixels: Pixels) => string): string {
  const place = `x="${tidy(mark.x)}" y="${tidy(mark.y)}"`;
  if (mark.is === 'text') {
    const { size, weight, colour, text } = mark;
    // Runs of spaces keep their width, as on the canvas.
    return `<text ${place} font-size="${size}" font-weight="${weight}" fill="${colour}" xml:space="preserve">${escaped(text)}</text>`;
  }
  const box = `${place} width="${tidy(mark.width)}" height="${tidy(mark.height)}"`;
  if (mark.is === 'bar') return `<rect ${box} fill="${mark.colour}"/>`;
  const { opacity, pixels } = mark;
  return `<image ${box} opacity="${opacity}" preserveAspectRatio="none" image-rendering="pixelated" href="${addressOf(pixels)}"/>`;
}
