import { cellId } from '../address.ts';
import { difference, formatCell, numberAt } from '../format.ts';
import type { ResultTable } from '../schema.ts';
import { phrase } from '../text.ts';
import { entries, numberColumn } from './entries.ts';
import { label, labels, LINE } from './label.ts';
import { rule } from './row-marks.ts';
import { rowChart, type Place } from './rows.ts';
import { mark } from './series.ts';
import { px } from './svg.ts';
import type { Chart } from './types.ts';

/** How large was the lead? From second place to the ResNets, a row per task, the margin as printed beside the one recomputed. */
export const competitions: Chart = (table, options) => {
  const rows = table.rows.map(({ slug }) => slug);
  const below = options.small ? 0 : LINE * options.langs.length;
  return rowChart(table, options, {
    panels: [{ title: phrase('results.competitions.axis'), domain: [0, 65] }],
    sections: [{ entries: entries(table, rows, ['resnets']).map((entry) => ({ ...entry, below })) }],
    draw(panel, spot, place) {
      const { x, y, left, right } = place;
      const row = rows.find((row) => cellId(row, 'resnets') === spot.cell) ?? '';
      const second = numberAt(table, row, 'second');
      rule(panel, [left, right], y);
      const group = panel.append('g').attr('class', 'residual').attr('fill', 'currentColor');
      group
        .append('line')
        .attr('class', 'line')
        .attr('x1', px(x(second)))
        .attr('x2', px(x(spot.value)))
        .attr('y1', px(y))
        .attr('y2', px(y))
        .attr('stroke', 'currentColor')
        .attr('stroke-width', 3);
      mark(group, 'residual', { x: x(second), y, cell: cellId(row, 'second'), kind: 'other' });
      mark(group, 'residual', { x: x(spot.value), y, cell: spot.cell });
      if (options.small) return;
      const ends = [
        { at: second, text: formatCell(second, numberColumn(table, 'second')) },
        { at: spot.value, text: spot.text },
      ].sort((a, b) => a.at - b.at);
      ends.forEach(({ at, text }, index) => {
        const place = { x: x(at) + (index ? 10 : -10), y: y + 4.5, anchor: index ? 'start' : 'end' } as const;
        label(panel, { ...place, class: 'value' }, text);
      });
      sayMargin(panel, table, row, place);
    },
    room: 44,
  });

  function sayMargin(panel: Parameters<typeof rule>[0], table: ResultTable, row: string, { y, left }: Place) {
    const printed = numberAt(table, row, 'margin');
    const own = margin(table, row);
    const text = phrase('results.competitions.margin', { printed, own: own.toFixed(1) });
    const name = Math.round(own) === printed ? 'margin' : 'margin wrong';
    labels(panel, { x: left + 4, y: y + 8 + LINE, class: name }, text, options.langs);
  }
};

/** How much better than second place the ResNets were, in percent of the second place's number, one decimal. */
export function margin(table: ResultTable, row: string): number {
  const second = numberAt(table, row, 'second');
  const gain = Math.abs(difference(second, numberAt(table, row, 'resnets'), 1));
  return Number(((100 * gain) / second).toFixed(1));
}
