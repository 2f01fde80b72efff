import { line, scaleLinear } from 'd3';
import { cellId } from '../address.ts';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import type { Run } from './run.ts';
import { rateSteps, summarize } from './summary.ts';
import { label, LINE } from '../charts/label.ts';
import { bottomAxis, rateMarks } from './runs-axis.ts';
import { below, spread, type Value } from './runs-cut.ts';
import { diamond, legend, legendLines, swatch, type LegendItem } from './runs-legend.ts';
import { hiddenMark } from './runs-mark.ts';
import { thickness, type RunOptions, type Stroke } from './runs-types.ts';
import { picture, px, type Group } from '../charts/svg.ts';
import { verticalAxis } from '../charts/vertical-axis.ts';

/** One line of a panel. */
export interface Curve {
  run: Run;
  what: 'train' | 'test';
  dash: string | null;
  /** What the paper prints of it, in per cent. */
  printed?: number | undefined;
}

export interface Panel {
  /** What a text beside the figure calls it (paper/browser/light.ts). */
  part: string;
  title: Text;
  curves: readonly Curve[];
}

const LEFT = 34;
/** Room at the right for depth and last value. */
const ENDS = 92;
/** More room there where a number of the paper stands beside. */
const PRINTED = 52;
const TALL = 230;

/** Panels of error (%) against iteration, side by side from 600 px on, with the same scales; what is above the plot is cut off. */
export function curves(
  panels: readonly Panel[],
  options: RunOptions,
  words: { name: Text; description: Text; legend: readonly LegendItem[] },
): SVGElement {
  const { width, langs } = options;
  const stacked = width < 600;
  const each = stacked ? width : width / panels.length;
  const top = 18 + LINE * langs.length + 12;
  const block = top + TALL + 28 + LINE * langs.length + 12;
  const blocks = stacked ? panels.length : 1;
  const lines = words.legend.length === 0 ? 0 : legendLines(words.legend, width - LEFT, langs);
  const height = block * blocks + lines * (LINE + 2) + 4;
  const root = picture(options, height, words.name, words.description);
  const all = panels.flatMap(({ curves }) => curves);
  const room = ENDS + (all.some(({ printed }) => printed !== undefined) ? PRINTED : 0);
  const scales = {
    room,
    high: highest(all),
    last: Math.max(...all.map(({ run }) => run.settings.iterations)),
  };
  panels.forEach((panel, index) => {
    const [x, y] = stacked ? [0, block * index] : [each * index, 0];
    const plot = root
      .append('g')
      .attr('class', 'panel')
      .attr('data-part', panel.part)
      .attr('transform', `translate(${px(x)} ${px(y)})`);
    drawPanel(plot, panel, {
      ...options,
      width: each,
      top,
      ...scales,
      depths: all.map(({ run }) => run.depth),
    });
  });
  const foot = root.append('g');
  legend(foot, words.legend, { left: LEFT, top: block * blocks + 13, width: width - LEFT, langs });
  return root.node() as SVGElement;
}

interface Frame extends RunOptions {
  /** Of the plot, in px. */
  top: number;
  /** For the labels at the right, in px. */
  room: number;
  /** Upper end of the vertical axis, in per cent. */
  high: number;
  /** Right end of the horizontal axis, in iterations. */
  last: number;
  depths: readonly number[];
}

function drawPanel(plot: Group, { title, curves }: Panel, frame: Frame): void {
  const { width, langs, top, high, last, room } = frame;
  const [right, bottom] = [width - room, top + TALL];
  const x = scaleLinear([0, last], [LEFT, right]);
  const y = scaleLinear([0, high], [bottom, top]);
  verticalAxis(plot, { scale: y, left: LEFT, right, title, langs });
  const ticks = x.ticks(4);
  const format = (tick: number) => String(tick / 1000);
  bottomAxis(plot, { scale: x, y: bottom, ticks, title: phrase('runs.axis.iterations'), langs, format });
  // Where its numbers lie, for a page that moves through them: from iteration 0 to the last, from an error of 0 to the highest.
  plot.attr('data-plot', [LEFT, right, bottom, top, last, high].map(px).join(' '));
  const steps = new Set(curves.flatMap(({ run }) => rateSteps(run.settings.iterations)));
  rateMarks(plot, [...steps].map(x), [top, bottom]);
  const ends = spread(
    curves.map(({ run, what }) => y(Math.min(high, errorOf(summarize(run).final, what)))),
    15,
    bottom,
  );
  curves.forEach((curve, index) => {
    const { run, what, dash, printed } = curve;
    const stroke = { width: thickness(run.depth, frame.depths), dash };
    const group = plot
      .append('g')
      .attr('class', `series ${run.family}`)
      .attr('data-run', `${run.id} ${what}`)
      .attr('fill', 'currentColor');
    drawLine(group, values(curve), { x, y, high, stroke, marks: frame.marks ?? false });
    const end = summarize(run).final;
    const [from, to] = [y(Math.min(high, errorOf(end, what))), ends[index] ?? 0];
    const start = x(end.iteration);
    group
      .append('path')
      .attr('class', 'leader')
      .attr('d', `M${px(start + 3)} ${px(from)}L${px(right + 9)} ${px(to)}`)
      .attr('stroke', 'currentColor')
      .attr('stroke-width', 0.8);
    swatch(group, right + 10, to, 14, stroke);
    const value = errorOf(end, what).toFixed(2);
    const text = label(group, { x: right + 28, y: to + 4.5, class: 'name' }, `${run.depth} `);
    text.append('tspan').attr('class', 'value').text(value);
    if (printed === undefined) return;
    diamond(group, right + 100, to);
    label(group, { x: right + 108, y: to + 4.5, class: 'name' }, printed.toFixed(2));
  });
}

interface LineOptions {
  x: (iteration: number) => number;
  y: (error: number) => number;
  high: number;
  stroke: Stroke;
  marks: boolean;
}

function drawLine(group: Group, points: readonly Value[], { x, y, high, stroke, marks }: LineOptions): void {
  // In half px: a run has dozens of epochs, and a page up to eight drawings of eight curves.
  const half = (value: number) => Math.round(2 * value) / 2;
  const path = line<{ x: number; y: number }>()
    .x((point) => half(x(point.x)))
    .y((point) => half(y(point.y)));
  group
    .append('path')
    .attr('class', 'line')
    .attr(
      'd',
      below(points, high)
        .map((part) => path(part))
        .join(''),
    )
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', px(stroke.width))
    .attr('stroke-linejoin', 'round')
    .attr('stroke-dasharray', stroke.dash);
  if (!marks) return;
  for (const point of points.filter(({ y }) => y <= high))
    hiddenMark(group, { x: x(point.x), y: y(point.y), cell: point.cell });
}

function values({ run, what }: Curve): Value[] {
  return run.epochs.map((row) => ({
    x: row.iteration,
    y: errorOf(row, what),
    cell: cellId(`i${row.iteration}`, `${run.id}-${what}`),
  }));
}

function errorOf(row: { trainError: number; testError: number }, what: Curve['what']): number {
  return what === 'train' ? row.trainError : row.testError;
}

/** Twice the largest error of the end, in tens of per cent: high enough for what happens before, low enough to tell the ends apart. */
function highest(all: readonly Curve[]): number {
  const ends = all.map(({ run, what }) => errorOf(summarize(run).final, what));
  return Math.min(100, Math.max(10, 10 * Math.ceil((2 * Math.max(...ends)) / 10)));
}
