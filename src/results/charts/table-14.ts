import { scaleLinear, scalePoint } from 'd3';
import { cellId } from '../address.ts';
import { difference, formatChange, numberAt } from '../format.ts';
import type { Text } from '../schema.ts';
import { heading } from '../text.ts';
import { describe } from './describe.ts';
import { numberColumn } from './entries.ts';
import { label, labels, LINE, type Place } from './label.ts';
import { mark, series } from './series.ts';
import { picture } from './svg.ts';
import type { Chart } from './types.ts';
import { axisTitle, verticalAxis } from './vertical-axis.ts';

/** The year of each row, and the best of each year in order. */
const YEARS = { 'overfeat-ilsvrc13': '2013', 'googlenet-ilsvrc14': '2014', 'vgg-ilsvrc14': '2014' } as const;
const BEST = ['overfeat-ilsvrc13', 'vgg-ilsvrc14', 'resnet-ilsvrc15'] as const;

/** Where the words of a mark stand, in px from it: beside the line, never across it. */
const WORDS: Readonly<Record<string, { dx: number; dy: number; anchor: NonNullable<Place['anchor']> }>> = {
  'overfeat-ilsvrc13': { dx: -44, dy: -12, anchor: 'start' },
  'googlenet-ilsvrc14': { dx: 11, dy: 2, anchor: 'start' },
  'vgg-ilsvrc14': { dx: -4, dy: 24, anchor: 'end' },
};

/** How did localization move from year to year? Test error (%) against the year, a line along the best of each. */
export const table14: Chart = (table, options) => {
  const { width, langs, small = false } = options;
  const top = small ? 16 : 16 + LINE * langs.length;
  const height = small ? 170 : top + 270;
  const left = small ? 20 : 34;
  const x = scalePoint(['2013', '2014', '2015'], [left + (small ? 24 : 50), width - (small ? 40 : 70)]);
  const y = scaleLinear([0, 32], [height - 30, top]);
  const root = picture(options, height, heading(table), describe(table));
  const plot = root.append('g');
  const column = numberColumn(table, 'test');
  if (!small)
    verticalAxis(plot, { scale: y, left, right: width - 8, title: axisTitle(table, column), langs });
  for (const year of x.domain())
    label(plot, { x: x(year) ?? 0, y: height - 10, anchor: 'middle', class: 'tick' }, year);

  const points = table.rows.map(({ slug, label, kind = 'other' }) => {
    const value = numberAt(table, slug, 'test');
    const year = slug in YEARS ? YEARS[slug as keyof typeof YEARS] : '2015';
    return { x: x(year) ?? 0, y: y(value), cell: cellId(slug, 'test'), slug, label, kind, value };
  });
  const best = BEST.flatMap((slug) => points.find((point) => point.slug === slug) ?? []);
  const line = series(plot, 'residual', best);
  for (const { slug, label: name, kind, value, ...point } of points) {
    const group = plot.append('g').attr('class', kind).attr('fill', 'currentColor');
    if (!BEST.some((other) => other === slug)) mark(group, kind, point);
    if (small) continue;
    const say = (lang: keyof Text) => `${name[lang].replace(/ \(.*/, '')} ${value.toFixed(1)}`;
    const at = WORDS[slug] ?? { dx: 0, dy: 26, anchor: 'middle' };
    const place = { x: point.x + at.dx, y: point.y + at.dy, anchor: at.anchor, class: 'value' };
    labels(group, place, { zh: say('zh'), en: say('en') }, langs);
  }
  best.slice(1).forEach((point, index) => {
    const before = best[index];
    if (before === undefined || small) return;
    const change = formatChange(difference(before.value, point.value, column.digits), column.digits);
    const [mid, high] = [(before.x + point.x) / 2, (before.y + point.y) / 2];
    label(line, { x: mid + 8, y: high - 8, anchor: 'start', class: 'change' }, change);
  });
  return root.node() as SVGElement;
};
