import { line, scaleLinear } from 'd3';

/** The width of a thumbnail in px, which its card stretches or shrinks. */
export const THUMBNAIL = 280;
const HEIGHT = 130;
const EDGE = 6;

/** A curve of a thumbnail: what it is decides its colour. */
export interface Curve {
  kind: 'plain' | 'residual';
  values: readonly number[];
}

/** Curves over their index, from 0 to the largest value below `most`, without axes or words. SVG source. */
export function curvesThumbnail(curves: readonly Curve[], most: number): string {
  const x = scaleLinear(
    [0, Math.max(...curves.map(({ values }) => values.length - 1))],
    [EDGE, THUMBNAIL - EDGE],
  );
  const y = scaleLinear([0, most], [HEIGHT - EDGE, EDGE]).clamp(true);
  const path = line<number>(
    (_, i) => Number(x(i).toFixed(1)),
    (value) => Number(y(value).toFixed(1)),
  );
  return picture(
    curves
      .map(
        ({ kind, values }) =>
          `<path class="${kind}" fill="none" stroke="currentColor" stroke-width="2" d="${path(values) ?? ''}"/>`,
      )
      .join(''),
  );
}

/** A square for each thing of some lists, list after list, every second list paler. SVG source. */
export function squaresThumbnail(lists: readonly number[]): string {
  const total = lists.reduce((sum, count) => sum + count, 0);
  const pitch = Math.floor(Math.sqrt(((THUMBNAIL - 2 * EDGE) * (HEIGHT - 2 * EDGE)) / total));
  const columns = Math.floor((THUMBNAIL - 2 * EDGE) / pitch);
  let before = 0;
  return picture(
    lists
      .map((count, list) => {
        const squares = Array.from({ length: count }, (_, i) => {
          const at = before + i;
          return `M${EDGE + (at % columns) * pitch} ${EDGE + Math.floor(at / columns) * pitch}h${pitch - 2}v${pitch - 2}h${2 - pitch}z`;
        });
        before += count;
        return `<path class="${list % 2 ? 'other' : 'residual'}" fill="currentColor" d="${squares.join('')}"/>`;
      })
      .join(''),
  );
}

function picture(content: string): string {
  return `<svg class="chart" viewBox="0 0 ${THUMBNAIL} ${HEIGHT}" width="${THUMBNAIL}" height="${HEIGHT}" xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
}
