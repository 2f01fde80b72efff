import { numberColumn, panelTitle, steps } from './entries.ts';
import { step } from './row-marks.ts';
import { rowChart } from './rows.ts';
import type { Chart } from './types.ts';

/** How far beyond the year before? Steps of mAP (%) from GoogLeNet to one network to the ensemble, on val2 and on test. */
export const table12: Chart = (table, options) => {
  const names = ['val2', 'test'] as const;
  const panels = names.map((name) => {
    const column = numberColumn(table, name);
    const title = panelTitle(column, column.label, options.width / 2 - 130);
    return { title, domain: [40, 65] as const };
  });
  const rows = table.rows.map(({ slug }) => slug);
  return rowChart(table, options, {
    panels,
    sections: [{ entries: steps(table, rows, names) }],
    draw: step,
    room: 88,
  });
};
