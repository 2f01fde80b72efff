import { extent, scaleLinear, scalePoint } from 'd3';
import { cellId } from '../address.ts';
import { numberAt } from '../format.ts';
import { isNumeric, type NumberColumn, type ResultTable } from '../schema.ts';
import { heading } from '../text.ts';
import { describe } from './describe.ts';
import { LINE, labels } from './label.ts';
import { series } from './series.ts';
import { nameLines, sayChange, sayEnds } from './slope-words.ts';
import { picture } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { Chart, ChartOptions, Margin } from './types.ts';
import { axisTitle, verticalAxis } from './vertical-axis.ts';

/**
 * What does a change bring? A slope per column from the first row of a table to the last, with the change beside it. Table 2:
 * from 18 to 34 layers, top-1 error (%) rises for plain nets and falls for ResNets. Tables 7 and 8: from VGG-16 to ResNet-101,
 * mAP (%) rises on every measure. The height in px follows from the width.
 */
export const slopes: Chart = (table, options) => {
  const { width, langs, small = false } = options;
  const more = Math.max(...table.columns.map(({ label }) => nameLines(label.en).length)) - 1;
  const height = Math.round(small ? width * 0.6 : width * 0.4 + 160 + more * LINE * 2 * langs.length);
  const margin = room(table, options);
  const depths = table.rows.map(({ slug }) => slug);
  const kinds = new Map(table.rows.map(({ slug, kind }) => [slug, kind]));
  const columns = table.columns.filter(isNumeric);
  // The values of the first marks stand to their left, between axis and line.
  const x = scalePoint(depths, [margin.left + (small ? 0 : 58), width - margin.right - 6]);
  const y = scaleLinear(domain(table, columns), [height - margin.bottom, margin.top]);
  if (!small) y.nice(5);

  const root = picture(options, height, heading(table), describe(table));
  const plot = root.append('g');
  if (!small) {
    const title = axisTitle(table, columns[0]);
    verticalAxis(plot, { scale: y, left: margin.left, right: width - margin.right + 4, title, langs });
    for (const row of table.rows) {
      const place = {
        x: x(row.slug) ?? 0,
        y: height - margin.bottom + 24,
        anchor: 'middle',
        class: 'tick',
      } as const;
      labels(plot, place, row.label, langs);
    }
  }
  for (const column of columns) {
    const points = depths.map((row) => ({
      x: x(row) ?? 0,
      y: y(numberAt(table, row, column.slug)),
      cell: cellId(row, column.slug),
      row,
      kind: kinds.get(row),
    }));
    const group = series(plot, column.kind ?? 'residual', points).attr('data-series', column.slug);
    sayEnds(group, table, column, points, options);
    if (!small) sayChange(group, table, column, points, langs);
  }
  return root.node() as SVGElement;
};

/** Room in px for the words around the plot; a second language takes a second line. */
function room(table: ResultTable, { langs, small = false }: ChartOptions): Margin {
  const names = table.columns.flatMap(({ label }) => langs.flatMap((lang) => nameLines(label[lang])));
  // 68 px hold the values; longer names take more.
  const words = Math.max(68, 16 + Math.max(...names.map(textWidth)));
  const more = LINE * (langs.length - 1);
  if (small) return { top: 22, right: words + 16, bottom: 22, left: 16 };
  return { top: 32 + more, right: words + 10, bottom: 36 + more, left: 34 };
}

/** From the smallest to the largest value, with a tenth of their distance to spare, so that no mark sits on an edge. */
function domain(table: ResultTable, columns: readonly NumberColumn[]): [number, number] {
  const values = columns.flatMap((column) => table.rows.map((row) => numberAt(table, row.slug, column.slug)));
  const [low = 0, high = 0] = extent(values);
  const spare = (high - low) / 10;
  return [low - spare, high + spare];
}
