import type { ScaleLogarithmic } from 'd3';
import type { Lang } from '../i18n/languages.ts';
import type { Text } from '../results/schema.ts';
import { label, labels } from './label.ts';
import type { Group } from './svg.ts';
import { textWidth } from './text-width.ts';

interface Axis {
  scale: ScaleLogarithmic<number, number>;
  /** Bottom of the plot in px. */
  y: number;
  title: Text;
  langs: readonly Lang[];
}

/** A logarithmic axis along the bottom: numbers at 1, 2 and 5 times the powers of ten, as far as they have room; its title beneath. */
export function logAxis(parent: Group, { scale, y, title, langs }: Axis): void {
  const group = parent.append('g').attr('class', 'axis');
  const [low = 0, high = 0] = scale.range();
  let free = -Infinity;
  for (const tick of scale.ticks().filter((tick) => /^0*[125]0*$/.test(String(tick).replace('.', '')))) {
    const x = scale(tick);
    const half = textWidth(String(tick)) / 2;
    if (x - half < free) continue;
    free = x + half + 6;
    label(group, { x, y: y + 17, anchor: 'middle', class: 'tick' }, String(tick));
  }
  labels(group, { x: (low + high) / 2, y: y + 36, anchor: 'middle', class: 'title' }, title, langs);
}
