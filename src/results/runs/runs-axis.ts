import type { ScaleLinear } from 'd3';
import type { Lang } from '../../i18n/languages.ts';
import type { Text } from '../schema.ts';
import { label, labels } from '../charts/label.ts';
import { px, type Group } from '../charts/svg.ts';

interface Axis {
  scale: ScaleLinear<number, number>;
  /** Bottom of the plot in px. */
  y: number;
  ticks: readonly number[];
  title: Text;
  langs: readonly Lang[];
  /** What is written at a tick. */
  format?: (tick: number) => string;
}

/** A linear axis along the bottom: numbers at its ticks, the title beneath. */
export function bottomAxis(parent: Group, { scale, y, ticks, title, langs, format = String }: Axis): void {
  const group = parent.append('g').attr('class', 'axis');
  for (const tick of ticks)
    label(group, { x: scale(tick), y: y + 17, anchor: 'middle', class: 'tick' }, format(tick));
  const [low = 0, high = 0] = scale.range();
  labels(group, { x: (low + high) / 2, y: y + 36, anchor: 'middle', class: 'title' }, title, langs);
}

/** Upright dotted lines where the learning rate is divided by ten, and "÷10" above each. */
export function rateMarks(
  parent: Group,
  xs: readonly number[],
  [top, bottom]: readonly [number, number],
): void {
  const group = parent.append('g').attr('class', 'rate');
  for (const x of xs) {
    group
      .append('line')
      .attr('class', 'rule')
      .attr('x1', px(x))
      .attr('x2', px(x))
      .attr('y1', px(top))
      .attr('y2', px(bottom))
      .attr('stroke', 'currentColor')
      .attr('stroke-width', 1.5)
      .attr('stroke-dasharray', '1.5 4');
    label(group, { x, y: top - 4, anchor: 'middle', class: 'tick' }, '÷10');
  }
}
