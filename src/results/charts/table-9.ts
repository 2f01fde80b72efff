import { numberColumn, panelTitle, section, steps } from './entries.ts';
import { step } from './row-marks.ts';
import { rowChart } from './rows.ts';
import type { Chart } from './types.ts';

const ON_VAL = [
  'baseline-vgg-16',
  'baseline-resnet-101',
  'box-refinement',
  'context',
  'multi-scale',
] as const;
const ON_TEST = ['context', 'multi-scale', 'ensemble'] as const;

/** What did each improvement bring? Two waterfalls of COCO mAP (%), on val and on test-dev, for both measures of a hit. */
export const table9: Chart = (table, options) => {
  const loose = { zh: 'mAP@.5', en: 'mAP@.5' };
  const strict = { zh: 'mAP@[.5, .95]', en: 'mAP@[.5, .95]' };
  const column = numberColumn(table, 'val-50');
  const room = options.width / 2 - 130;
  const short = options.width < 600;
  return rowChart(table, options, {
    panels: [
      { title: panelTitle(column, loose, room), domain: [40, 60] },
      { title: panelTitle(column, strict, room), domain: [20, 40] },
    ],
    sections: [
      section('val', steps(table, ON_VAL, ['val-50', 'val-50-95'], short)),
      section('test-dev', steps(table, ON_TEST, ['test-dev-50', 'test-dev-50-95'], short)),
    ],
    draw: step,
    room: short ? 50 : 84,
  });
};
