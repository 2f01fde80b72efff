import type { ScaleLinear } from 'd3';
import type { Lang } from '../../i18n/languages.ts';
import type { NumberColumn, ResultTable, Text } from '../schema.ts';
import { phrase } from '../text.ts';
import { label, labels } from './label.ts';
import { px, type Group } from './svg.ts';

interface Axis {
  scale: ScaleLinear<number, number>;
  /** Ends of the hairlines, in px. */
  left: number;
  right: number;
  title: Text;
  langs: readonly Lang[];
  /** Where numbers stand, and how they are written; about five, as they are, unless said. */
  ticks?: readonly number[];
  format?: (tick: number) => string;
}

/** A vertical axis: a hairline and a number at every tick, the title above it. */
export function verticalAxis(
  parent: Group,
  { scale, left, right, title, langs, ticks = scale.ticks(5), format = String }: Axis,
): void {
  const group = parent.append('g').attr('class', 'axis');
  labels(group, { x: 2, y: 14, class: 'title' }, title, langs);
  for (const tick of ticks) {
    const y = px(scale(tick));
    group
      .append('line')
      .attr('x1', left)
      .attr('x2', right)
      .attr('y1', y)
      .attr('y2', y)
      .attr('stroke', 'currentColor');
    label(group, { x: left - 8, y: y + 4.5, anchor: 'end', class: 'tick' }, format(tick));
  }
}

/** What an axis measures: "Top-1 error (%), lower is better". */
export function axisTitle({ measure, metric }: ResultTable, column: NumberColumn | undefined): Text {
  const name = measure ?? metric;
  if (column?.direction === undefined) return name;
  const direction = phrase(`results.${column.direction}`);
  const say = (lang: Lang) =>
    phrase('results.axis', { measure: name[lang], unit: column.unit, direction: direction[lang] })[lang];
  return { zh: say('zh'), en: say('en') };
}
