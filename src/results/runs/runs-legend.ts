import type { Lang } from '../../i18n/languages.ts';
import type { Text } from '../schema.ts';
import { label, LINE } from '../charts/label.ts';
import type { Stroke } from './runs-types.ts';
import { px, type Group } from '../charts/svg.ts';
import { textWidth } from '../charts/text-width.ts';

export interface LegendItem {
  text: Text;
  /** The look of its line; null for the diamond that stands for the paper's numbers. */
  stroke: Stroke | null;
  /** The class that colours its line. */
  kind: 'plain' | 'residual' | 'other';
}

const SWATCH = 24;

/** A short text in the page's languages on one line, once where they agree: "测试 test". */
function inLine(text: Text, langs: readonly Lang[]): string {
  return [...new Set(langs.map((lang) => text[lang]))].join(' ');
}

/** How many lines a legend takes in a width in px. */
export function legendLines(items: readonly LegendItem[], width: number, langs: readonly Lang[]): number {
  return arrange(items, width, langs).lines;
}

/** Lines in the looks of a chart with what they stand for, side by side as far as there is room from `left`. */
export function legend(
  parent: Group,
  items: readonly LegendItem[],
  { left, top, width, langs }: { left: number; top: number; width: number; langs: readonly Lang[] },
): void {
  const group = parent.append('g').attr('class', 'legend');
  const { places } = arrange(items, width, langs);
  items.forEach(({ text, stroke, kind }, index) => {
    const { x = 0, line = 0 } = places[index] ?? {};
    const y = top + line * (LINE + 2);
    const sign = group.append('g').attr('class', kind);
    if (stroke === null) diamond(sign, left + x + SWATCH / 2, y - 4.5);
    else swatch(sign, left + x, y - 4.5, SWATCH, stroke);
    label(group, { x: left + x + SWATCH + 6, y, class: 'tick' }, inLine(text, langs));
  });
}

/** A piece of line in a run's look. */
export function swatch(group: Group, x: number, y: number, length: number, { width, dash }: Stroke): void {
  group
    .append('line')
    .attr('class', 'line')
    .attr('x1', px(x))
    .attr('x2', px(x + length))
    .attr('y1', px(y))
    .attr('y2', px(y))
    .attr('stroke', 'currentColor')
    .attr('stroke-width', px(width))
    .attr('stroke-dasharray', dash);
}

/** The sign beside a number of the paper's. */
export function diamond(group: Group, x: number, y: number): void {
  group
    .append('path')
    .attr('class', 'paper')
    .attr('d', `M${px(x - 4)} ${px(y)}l4 -4l4 4l-4 4z`)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.2);
}

function arrange(items: readonly LegendItem[], width: number, langs: readonly Lang[]) {
  let [x, line] = [0, 0];
  const places = items.map(({ text }) => {
    const needs = SWATCH + 6 + textWidth(inLine(text, langs));
    if (x > 0 && x + needs > width) [x, line] = [0, line + 1];
    const place = { x, line };
    x += needs + 18;
    return place;
  });
  return { places, lines: line + 1 };
}
