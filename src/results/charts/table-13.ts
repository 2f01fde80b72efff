import { numberColumn, section, steps } from './entries.ts';
import { step } from './row-marks.ts';
import { rowChart } from './rows.ts';
import type { Chart } from './types.ts';
import { axisTitle } from './vertical-axis.ts';

const GIVEN = ['vgg', 'rpn-1-crop', 'rpn-dense'] as const;
const PREDICTED = ['rpn-dense-classified', 'rpn-rcnn', 'rpn-rcnn-ensemble'] as const;

/** Where does the localization error (%) go? A falling waterfall with the class given, and one with the class predicted. */
export const table13: Chart = (table, options) =>
  rowChart(table, options, {
    panels: [{ title: axisTitle(table, numberColumn(table, 'error-given')), domain: [0, 34] }],
    sections: [
      section('given', steps(table, GIVEN, ['error-given'])),
      section('predicted', steps(table, PREDICTED, ['error-predicted'])),
    ],
    draw: step,
    room: 104,
  });
