import { scaleLinear, scaleLog } from 'd3';
import { heading, phrase } from '../text.ts';
import { describe } from './describe.ts';
import { bottomAxis } from './bottom-axis.ts';
import { label, LINE } from './label.ts';
import { numberColumn } from './entries.ts';
import { picture } from './svg.ts';
import { drawPoints, drawUnplaced, points } from './table-6-points.ts';
import type { Chart } from './types.ts';
import { axisTitle, verticalAxis } from './vertical-axis.ts';

/** Methods whose names stand to the left of their marks, where the line of the ResNets would cross them on the right. */
const LEFT = { layers: ['fitnet', 'highway-19'], params: [] } as const;

/** The ends of the axes. */
const DOMAINS = {
  log: { layers: [14, 1700], params: [0.2, 30] },
  linear: { layers: [0, 1290], params: [0, 21] },
} as const;

/** Is deeper always better? Test error (%) against depth and against parameters (M), by ratios or linear; 110 layers with mean ± std. */
export const table6: Chart = (table, options) => {
  const { width, langs, small = false, scale = 'log' } = options;
  const stacked = width < 600;
  const top = small ? 14 : 12 + LINE * langs.length;
  const tall = small ? 130 : 250;
  const foot = 28 + LINE * langs.length;
  const panels = small ? (['layers'] as const) : (['layers', 'params'] as const);
  const each = stacked || small ? width : width / 2;
  const block = top + tall + (small ? 12 : foot);
  const height = stacked && !small ? block * 2 + 16 : block;

  const root = picture(options, height, heading(table), describe(table));
  panels.forEach((against, index) => {
    const plot = root.append('g').attr('class', 'panel');
    const left = (stacked ? 0 : each * index) + (small ? 8 : 34);
    const right = (stacked ? width : each * (index + 1)) - 14;
    const start = top + (stacked ? (block + 16) * index : 0);
    const y = scaleLinear([5.5, 9.6], [start + tall, start]);
    const methods = against === 'layers' && !small;
    const make = scale === 'log' ? scaleLog : scaleLinear;
    const x = make(DOMAINS[scale][against], [left + (methods ? 92 : scale === 'log' ? 10 : 30), right - 6]);
    if (!small) {
      const title = axisTitle(table, numberColumn(table, 'error'));
      // The title stands at the top of the drawing; a second panel below the first repeats it.
      const group = plot.append('g').attr('transform', `translate(${left - 34} ${start - top})`);
      verticalAxis(group, {
        scale: y.copy().range([top + tall, top]),
        left: 34,
        right: right - left + 34,
        title,
        langs,
      });
      const words = phrase(`results.axis.${against}${scale === 'log' ? '' : '.linear'}`);
      bottomAxis(plot, { scale: x, kind: scale, y: start + tall, title: words, langs });
    }
    if (methods) drawUnplaced(plot, table, y, left + 4);
    const toLeft = scale === 'log' ? LEFT[against] : [];
    drawPoints(plot, points(table, against), { x, y, small, scale, left: toLeft });
  });
  if (small) label(root.append('g'), { x: width - 10, y: height - 6, anchor: 'end', class: 'tick' }, '1202');
  return root.node() as SVGElement;
};
