import { lines } from './lines.ts';
import type { Face } from './type.ts';

/** What a preview of a link says. */
export interface Card {
  readonly title: string;
  readonly description: string;
  readonly site: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 80;
/** How far a line may reach before it meets the curves. */
const MEASURE = 740;
const SIZES = [72, 62, 54, 46] as const;
const MOST = 4;
const SMALL = 30;

/** A picture of 1200 by 630 px for a page: site, title, description, and the error curves of the site's icon. SVG source. */
export function card({ title, description, site }: Card, bold: Face, regular: Face): string {
  const broken = SIZES.map((size) => ({
    size,
    rows: lines(title, (text) => bold.width(text, size), MEASURE, MOST),
  }));
  const { size, rows } =
    broken.find(({ rows, size }) => rows.length <= (size > 60 ? 3 : MOST) && !cut(rows)) ?? broken.at(-1)!;
  const about = lines(description, (text) => regular.width(text, SMALL), MEASURE, 3);
  const top = 216;
  const pitch = size * 1.28;
  const below = top + rows.length * pitch + 24;
  const text = [
    path(regular.path(site, LEFT, 118, 34), '#1f5fb8'),
    ...rows.map((row, i) => path(bold.path(row, LEFT, top + i * pitch, size), '#1d2330')),
    ...about
      .map((row, i) => ({ row, y: below + i * SMALL * 1.55 }))
      .filter(({ y }) => y < HEIGHT - 40)
      .map(({ row, y }) => path(regular.path(row, LEFT, y, SMALL), '#555d6b')),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcfa"/>${CURVES}${text.join('')}</svg>`
  );
}

const cut = (rows: readonly string[]) => rows.at(-1)?.endsWith('…') ?? false;

function path(data: string, fill: string): string {
  return `<path fill="${fill}" d="${data}"/>`;
}

/** Training error of a plain net, dashed, and of a residual one. */
const CURVES =
  '<g transform="translate(880 190) scale(.6)" fill="none" stroke-width="10" stroke-linecap="round">' +
  '<path stroke="#dcd8cf" stroke-width="5" d="M0 0V420H400"/>' +
  '<path stroke="#b4470b" stroke-dasharray="22 18" d="M20 40C90 230 190 285 370 285"/>' +
  '<path stroke="#1f5fb8" d="M20 40C60 270 160 365 370 380"/></g>';
