import { label } from './label.ts';
import { px, type Group } from './svg.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A square of a heat map with its number (%): the higher, the deeper; from 35 (bare) to 95 (over half of the full colour). */
export function heat(group: Group, { x, y, width, height }: Box, value: number, cell: string): void {
  const depth = Math.min(1, Math.max(0, (value - 35) / 60));
  group
    .append('rect')
    .attr('class', 'heat mark')
    .attr('data-cell', cell)
    .attr('x', px(x))
    .attr('y', px(y))
    .attr('width', px(width))
    .attr('height', px(height))
    .attr('fill', 'currentColor')
    .attr('fill-opacity', (0.04 + 0.5 * depth * depth).toFixed(2));
  label(
    group,
    { x: x + width / 2, y: y + height / 2 + 4.5, anchor: 'middle', class: 'in-heat' },
    value.toFixed(1),
  );
}
