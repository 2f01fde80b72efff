import { cellId } from '../address.ts';
import { difference, formatChange, numberAt } from '../format.ts';
import { isNumeric, type NumberColumn, type ResultTable } from '../schema.ts';
import { heading, phrase } from '../text.ts';
import { describe } from './describe.ts';
import { heat } from './heat.ts';
import { label, labels, LINE, lineCount } from './label.ts';
import { picture, px } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { Chart } from './types.ts';

/** How many classes are marked as the largest gains. */
const MARKED = 5;

export interface Gain {
  column: NumberColumn;
  /** AP of ResNet-101 minus AP of VGG-16, in percentage points. */
  gain: number;
}

/** Which classes gain most? A heat map of AP (%), a row per class, the largest gain of ResNet-101 over VGG-16 on top. */
export const classes: Chart = (table, options) => {
  const { width, langs, small = false } = options;
  const all = gains(table);
  const shown = small ? all.slice(0, 8) : all;
  const lines = Math.max(...shown.map(({ column }) => lineCount(column.label, langs)));
  const pitch = small ? 20 : Math.max(24, LINE * lines + 4);
  const top = small ? 4 : 46;
  const left = Math.max(
    ...shown.flatMap(({ column }) => langs.map((lang) => textWidth(column.label[lang]))),
    langs.includes('en') ? 52 : 40,
  );
  const root = picture(options, top + pitch * shown.length + 6, heading(table), describe(table));
  const cell = Math.min(84, (width - left) / (small ? 3.6 : 4.9));
  const start = left + 8;
  if (!small)
    (cell < 78 ? ['VGG', 'ResNet', '+++'] : ['VGG-16', 'ResNet-101', '+++']).forEach((name, index) =>
      label(
        root.append('g'),
        { x: start + cell * (index + 0.5), y: 38, anchor: 'middle', class: 'title' },
        name,
      ),
    );
  const bars = start + cell * (small ? 2 : 3) + 10;
  const room = width - bars - 66;
  if (!small)
    labels(
      root.append('g'),
      { x: bars, y: 38 - LINE * (langs.length - 1), class: 'title' },
      phrase('results.gain'),
      langs,
    );

  shown.forEach(({ column, gain }, index) => {
    const y = top + pitch * index;
    const marked = index < MARKED;
    const row = root.append('g').attr('class', marked ? 'class marked' : 'class');
    const place = { x: 2, y: y + pitch / 2 + 4.5 - (LINE * (lineCount(column.label, langs) - 1)) / 2 };
    labels(row, { ...place, class: 'entry' }, column.label, langs);
    table.rows.slice(0, small ? 2 : 3).forEach(({ slug }, at) => {
      const value = numberAt(table, slug, column.slug);
      const box = { x: start + cell * at, y, width: cell - 2, height: pitch - 2 };
      heat(row, box, value, cellId(slug, column.slug));
    });
    const scale = room / 8;
    const size = Math.max(2, Math.abs(gain) * scale);
    row
      .append('rect')
      .attr('class', gain < 0 ? 'gain loss' : 'gain')
      .attr('x', px(bars))
      .attr('y', px(y + pitch / 2 - 6))
      .attr('width', px(size))
      .attr('height', 10)
      .attr('fill', 'currentColor')
      .attr('fill-opacity', gain < 0 ? 0.15 : marked ? 1 : 0.45)
      .attr('stroke', 'currentColor');
    const text = `${formatChange(gain, 1)}${marked ? ' ★' : ''}`;
    label(row, { x: bars + size + 7, y: y + pitch / 2 + 4, class: 'value' }, text);
  });
  return root.node() as SVGElement;
};

/** What ResNet-101 gains on VGG-16 in each class, the largest first; equal gains keep the order of the table. */
export function gains(table: ResultTable): Gain[] {
  return table.columns
    .filter(isNumeric)
    .filter(({ slug }) => slug !== 'map')
    .map((column) => {
      const [vgg, resnet] = ['vgg-16', 'resnet-101'].map((row) => numberAt(table, row, column.slug));
      return { column, gain: difference(vgg ?? 0, resnet ?? 0, 1) };
    })
    .sort((a, b) => b.gain - a.gain);
}
