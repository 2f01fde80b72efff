import { phrase } from '../text.ts';
import { entries, numberColumn, panelTitle } from './entries.ts';
import { dot } from './row-marks.ts';
import { rowChart } from './rows.ts';
import type { Chart } from './types.ts';

const COLUMNS = ['top-1', 'top-5'] as const;

/** Does more depth go on helping, and which shortcut is needed? Dots of top-1 and top-5 error (%), grouped by family. */
export const table3: Chart = (table, options) => {
  const half = options.width / 2 - 100;
  const panel = (slug: string, domain: readonly [number, number]) => {
    const column = numberColumn(table, slug);
    return { title: panelTitle(column, column.label, half), domain };
  };
  return rowChart(table, options, {
    panels: [panel('top-1', [21, 29]), panel('top-5', [5, 10.5])],
    sections: [
      {
        title: phrase('results.group.others'),
        entries: entries(table, ['vgg-16', 'googlenet', 'prelu-net'], COLUMNS),
      },
      { title: phrase('results.group.34'), entries: entries(table, ['plain-34', ...OPTIONS], COLUMNS) },
      {
        title: phrase('results.group.deeper'),
        entries: entries(table, ['resnet-50', 'resnet-101', 'resnet-152'], COLUMNS),
      },
    ],
    draw: dot,
    room: 50,
  });
};

const OPTIONS = ['resnet-34-a', 'resnet-34-b', 'resnet-34-c'] as const;
