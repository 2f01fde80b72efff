import type { ScaleContinuousNumeric } from 'd3';
import type { Lang } from '../../i18n/languages.ts';
import type { Text } from '../schema.ts';
import { label, labels } from './label.ts';
import type { Group } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { Scale } from './types.ts';

interface Axis {
  scale: ScaleContinuousNumeric<number, number>;
  kind: Scale;
  /** Bottom of the plot in px. */
  y: number;
  title: Text;
  langs: readonly Lang[];
}

/**
 * An axis along the bottom, its title beneath: numbers as far as they have room, on a logarithmic one at 1, 2 and 5 times the
 * powers of ten.
 */
export function bottomAxis(parent: Group, { scale, kind, y, title, langs }: Axis): void {
  const group = parent.append('g').attr('class', 'axis');
  const [low = 0, high = 0] = scale.range();
  let free = -Infinity;
  for (const tick of ticks(scale, kind)) {
    const x = scale(tick);
    const half = textWidth(String(tick)) / 2;
    if (x - half < free) continue;
    free = x + half + 6;
    label(group, { x, y: y + 17, anchor: 'middle', class: 'tick' }, String(tick));
  }
  labels(group, { x: (low + high) / 2, y: y + 36, anchor: 'middle', class: 'title' }, title, langs);
}

function ticks(scale: Axis['scale'], kind: Scale): number[] {
  if (kind === 'linear') return scale.ticks(4);
  return scale.ticks().filter((tick) => /^0*[125]0*$/.test(String(tick).replace('.', '')));
}
