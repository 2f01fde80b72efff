import type { Margin } from '../margins.ts';
import type { ResultTable } from '../schema.ts';
import { phrase } from '../text.ts';
import { asTable } from './as-table.ts';
import { label } from './label.ts';
import { rule } from './row-marks.ts';
import { rowChart } from './rows.ts';
import { mark } from './series.ts';
import { px } from './svg.ts';
import type { ChartOptions } from './types.ts';

/** Relative margins in percent: a bar over all that the rounded numbers allow, a dot at what they give, a diamond beneath at what is printed. */
export function marginsChart(all: readonly Margin[], options: ChartOptions): SVGElement {
  const shown = all.filter(({ kind }) => kind === 'relative').filter(({ id }) => id !== 'lecture-coco');
  const byId = new Map(shown.map((margin) => [margin.id, margin]));
  const entry = (margin: Margin) => ({
    label: phrase(`results.margins.${margin.id as ChartId}`),
    kind: 'other' as const,
    series: margin.by,
    below: options.small ? 0 : 10,
    spots: [{ value: margin.relative, text: margin.relative.toFixed(1), cell: margin.id }],
  });
  const section = (by: Margin['by']) => ({
    title: phrase(`results.margins.by.${by}`),
    entries: shown.filter((margin) => margin.by === by).map(entry),
  });
  return rowChart(table(shown), options, {
    panels: [{ title: phrase('results.margins.axis'), domain: [0, 70] }],
    sections: [section('paper'), section('lecture')],
    draw(panel, spot, { x, y, left, right }) {
      const margin = byId.get(spot.cell);
      if (margin === undefined) return;
      const { range, printed, agrees } = margin;
      rule(panel, [left, right], y);
      const own = panel.append('g').attr('class', 'residual').attr('fill', 'currentColor');
      own
        .append('rect')
        .attr('class', 'allowed')
        .attr('x', px(x(range[0])))
        .attr('y', px(y - 7))
        .attr('width', px(Math.max(3, x(range[1]) - x(range[0]))))
        .attr('height', 14)
        .attr('fill-opacity', 0.3);
      mark(own, 'residual', { x: x(spot.value), y, cell: spot.cell });
      const group = panel
        .append('g')
        .attr('class', agrees ? 'other' : 'other wrong')
        .attr('fill', 'currentColor');
      mark(group, 'other', { x: x(printed), y: y + 12, cell: `${spot.cell}-printed` });
      if (options.small) return;
      const end = Math.max(x(range[1]), x(printed) + 4) + 9;
      label(panel, { x: end, y: y + 4.5, class: agrees ? 'value' : 'value wrong' }, saying(margin));
    },
    room: 96,
  });
}

type ChartId =
  | 'coco-relative'
  | 'localization-year'
  | `slide-${'localization' | 'detection' | 'coco-detection' | 'coco-segmentation'}`;

/** '25.0 ≠ 27' or '28.3 ≈ 28': recomputed, then printed; signs that need no language. */
function saying({ relative, printed, agrees }: Margin): string {
  return `${relative.toFixed(1)} ${agrees ? '≈' : '≠'} ${String(printed)}`;
}

/** The margins as a table, for the name and the description of the drawing. */
function table(all: readonly Margin[]): ResultTable {
  const column = (slug: 'printed' | 'own', digits: number) =>
    ({ slug, label: phrase(`results.margins.${slug}`), unit: '%', digits }) as const;
  return asTable(
    'margins',
    phrase('results.margins.title'),
    [column('printed', 0), column('own', 1)],
    all.map(({ id, says, printed, relative }) => ({ slug: id, label: says, values: [printed, relative] })),
  );
}
