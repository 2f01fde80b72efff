import { scaleLinear, type ScaleLinear } from 'd3';
import type { ResultTable, Text } from '../schema.ts';
import { heading } from '../text.ts';
import { describe } from './describe.ts';
import { label, labels, LINE, lineCount } from './label.ts';
import { arrange, type Entry, type Section, type Spot } from './rows-arrange.ts';
import { picture, px, type Group } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { ChartOptions, Kind } from './types.ts';

/** One axis; panels stand side by side and share the rows. */
export interface Panel {
  title: Text;
  domain: readonly [number, number];
}

export interface Place {
  x: ScaleLinear<number, number>;
  /** Height of this row, and of the row before it in its section, in px. */
  y: number;
  before: number | undefined;
  kind: Kind;
  /** Ends of the panel, in px. */
  left: number;
  right: number;
}

export interface RowChart {
  panels: readonly Panel[];
  sections: readonly Section[];
  draw: (panel: Group, spot: Spot, place: Place) => void;
  /** Px to the right of each axis for the words beside its marks. */
  room: number;
}

const GAP = 18;
const FOOT = 22;

/** A row per entry, an axis per panel: the frame that dots, bars and steps share. A thumbnail has the last panel only. */
export function rowChart(table: ResultTable, options: ChartOptions, chart: RowChart): SVGElement {
  const { langs, width, small = false } = options;
  const head = small ? 8 : LINE * Math.max(...chart.panels.map(({ title }) => lineCount(title, langs))) + 8;
  const { rows, titles, left, bottom } = arrange(chart.sections, options, head, chart.room);
  const shown = small ? chart.panels.slice(-1) : chart.panels;
  const step = (width - left + GAP) / shown.length;

  const root = picture(options, bottom + (small ? 4 : FOOT), heading(table), describe(table));
  shown.forEach((panel, index) => {
    const start = left + step * index;
    const right = start + step - GAP;
    const x = scaleLinear(panel.domain, [start + 4, right - chart.room]);
    const group = root.append('g').attr('class', 'panel');
    if (!small) axis(group, panel, x, { left: start, top: head, bottom }, options);
    for (const { entry, y, before } of rows) {
      const spot = entry.spots[chart.panels.indexOf(panel)];
      if (spot === undefined) continue;
      const row = group.append('g').attr('data-series', entry.series);
      if (spot === null) label(row, { x: start + 4, y: y + 4.5, class: 'none' }, '–');
      else chart.draw(row, spot, { x, y, before, kind: entry.kind, left: start, right });
    }
  });
  for (const { title, y, series } of titles)
    labels(root.append('g').attr('data-series', series), { x: 2, y, class: 'group' }, title, langs);
  for (const { entry, name } of rows) if (name) sayName(root.append('g'), entry, name, options);
  return root.node() as SVGElement;
}

interface Frame {
  left: number;
  top: number;
  bottom: number;
}

function axis(group: Group, panel: Panel, x: Place['x'], frame: Frame, { langs }: ChartOptions): void {
  const inner = group.append('g').attr('class', 'axis');
  const last = frame.top - 8 - LINE * lineCount(panel.title, langs) + 14;
  labels(inner, { x: frame.left, y: last, class: 'title' }, panel.title, langs);
  const [low = 0, high = 0] = x.range();
  // Every tick has its line; its number only where there is room beside the one before.
  let free = -Infinity;
  for (const tick of x.ticks(Math.max(3, Math.min(6, Math.floor((high - low) / 38))))) {
    const at = px(x(tick));
    inner
      .append('line')
      .attr('x1', at)
      .attr('x2', at)
      .attr('y1', px(frame.top))
      .attr('y2', px(frame.bottom))
      .attr('stroke', 'currentColor');
    const half = textWidth(String(tick)) / 2;
    if (at - half < free) continue;
    free = at + half + 5;
    label(inner, { x: at, y: frame.bottom + 17, anchor: 'middle', class: 'tick' }, String(tick));
  }
}

function sayName(
  group: Group,
  { label: text, kind, series }: Entry,
  place: { x: number; y: number },
  { langs }: ChartOptions,
): void {
  group.attr('class', kind).attr('data-series', series);
  labels(group, { ...place, class: 'entry' }, text, langs);
}
