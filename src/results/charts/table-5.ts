import { entries, numberColumn } from './entries.ts';
import { label } from './label.ts';
import { bar } from './row-marks.ts';
import { rowChart } from './rows.ts';
import type { Chart } from './types.ts';
import { axisTitle } from './vertical-axis.ts';

/** Who won ILSVRC 2015? Bars from zero of top-5 test error (%), the winner's with its number large. */
export const table5: Chart = (table, options) => {
  const rows = entries(
    table,
    table.rows.map(({ slug }) => slug),
    ['top-5'],
  );
  return rowChart(table, options, {
    panels: [{ title: axisTitle(table, numberColumn(table, 'top-5')), domain: [0, 7.5] }],
    sections: [
      { entries: rows.map((entry) => (entry.kind === 'residual' ? { ...entry, below: 10 } : entry)) },
    ],
    draw(panel, spot, place) {
      const wins = place.kind === 'residual';
      bar(panel, wins ? { ...spot, text: '' } : spot, place);
      if (!wins) return;
      const group = panel.append('g').attr('class', 'residual');
      label(group, { x: place.x(spot.value) + 9, y: place.y + 10, class: 'winner' }, spot.text);
    },
    room: 46,
  });
};
