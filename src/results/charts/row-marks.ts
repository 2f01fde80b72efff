import type { Spot } from './rows-arrange.ts';
import type { Place } from './rows.ts';
import { label } from './label.ts';
import { mark } from './series.ts';
import { px, type Group } from './svg.ts';

const BAR = 14;

/** A dot on a hairline across its panel, the number beside it; the axis need not start at zero. */
export function dot(panel: Group, spot: Spot, place: Place): void {
  const { x, y, kind, left, right } = place;
  rule(panel, [left, right], y);
  const group = panel.append('g').attr('class', kind).attr('fill', 'currentColor');
  mark(group, kind, { x: x(spot.value), y, cell: spot.cell });
  label(group, { x: x(spot.value) + 11, y: y + 4.5, class: 'value' }, spot.text);
}

/** A bar from zero, full for residual nets and hollow for the others, the number at its end. */
export function bar(panel: Group, spot: Spot, { x, y, kind }: Place): void {
  const group = panel.append('g').attr('class', kind).attr('fill', 'currentColor');
  box(group, [x(0), x(spot.value)], y)
    .attr('class', 'bar mark')
    .attr('data-cell', spot.cell)
    .attr('fill-opacity', kind === 'residual' ? 1 : 0.2);
  label(group, { x: x(spot.value) + 8, y: y + 4.5, class: 'value' }, spot.text);
}

/**
 * A step of a waterfall: a bar from where the row before ended, tied to it by a hairline, a mark where it arrives, and
 * the value with the change. A row without a step before it is a mark alone.
 */
export function step(panel: Group, spot: Spot, { x, y, before, kind }: Place): void {
  const group = panel.append('g').attr('class', kind).attr('fill', 'currentColor');
  const from = spot.from ?? spot.value;
  if (spot.from !== undefined && before !== undefined) {
    group
      .append('line')
      .attr('class', 'tie')
      .attr('x1', px(x(from)))
      .attr('x2', px(x(from)))
      .attr('y1', px(before + 9))
      .attr('y2', px(y + BAR / 2))
      .attr('stroke', 'currentColor');
    box(group, [x(from), x(spot.value)], y).attr('fill-opacity', 0.35);
    group
      .append('rect')
      .attr('class', 'mark')
      .attr('data-cell', spot.cell)
      .attr('x', px(x(spot.value) - 2))
      .attr('y', px(y - 9))
      .attr('width', 4)
      .attr('height', 18);
  } else mark(group, kind, { x: x(spot.value), y, cell: spot.cell });
  label(group, { x: x(Math.max(from, spot.value)) + 11, y: y + 4.5, class: 'value' }, spot.text);
}

/** A hairline across, which leads the eye from a name to its mark. */
export function rule(panel: Group, [from, to]: readonly [number, number], y: number): void {
  panel
    .append('line')
    .attr('class', 'rule')
    .attr('x1', px(from))
    .attr('x2', px(to))
    .attr('y1', px(y))
    .attr('y2', px(y))
    .attr('stroke', 'currentColor')
    .attr('stroke-dasharray', '1 4');
}

function box(group: Group, [a, b]: readonly [number, number], y: number) {
  return group
    .append('rect')
    .attr('class', 'bar')
    .attr('x', px(Math.min(a, b)))
    .attr('y', px(y - BAR / 2))
    .attr('width', px(Math.abs(b - a)))
    .attr('height', BAR)
    .attr('stroke', 'currentColor');
}
