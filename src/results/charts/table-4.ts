import { phrase } from '../text.ts';
import { entries, numberColumn, panelTitle } from './entries.ts';
import { dot } from './row-marks.ts';
import { rowChart } from './rows.ts';
import type { Chart } from './types.ts';

const COLUMNS = ['top-1', 'top-5'] as const;
const OTHERS = ['vgg-ilsvrc14', 'googlenet-ilsvrc14', 'vgg-v5', 'prelu-net', 'bn-inception'] as const;
const RESNETS = ['resnet-34-b', 'resnet-34-c', 'resnet-50', 'resnet-101', 'resnet-152'] as const;

/** How far can a single network get? Dots of top-1 and top-5 error (%), earlier methods above, ResNets by depth below. */
export const table4: Chart = (table, options) => {
  const half = options.width / 2 - 100;
  const panel = (slug: string, domain: readonly [number, number]) => {
    const column = numberColumn(table, slug);
    return { title: panelTitle(column, column.label, half), domain };
  };
  return rowChart(table, options, {
    panels: [panel('top-1', [19, 25]), panel('top-5', [4, 9])],
    sections: [
      { title: phrase('results.group.others'), entries: entries(table, OTHERS, COLUMNS) },
      { title: phrase('results.group.resnets'), entries: entries(table, RESNETS, COLUMNS) },
    ],
    draw: dot,
    room: 50,
  });
};
