import { line, symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3';
import { px, type Group } from './svg.ts';
import type { Kind } from './types.ts';

export interface Point {
  x: number;
  y: number;
  /** The cell of the table this mark stands for: 'r34-resnet'. */
  cell: string;
  /** Where a mark is of another kind than its line. */
  kind?: Kind | undefined;
}

/**
 * Shape, area (px²) and dash besides the colour, which the stylesheet gives by class: no series is told by colour alone.
 * A square is larger than a dot, so that its corners show where both fall on nearly the same value.
 */
const LOOKS = {
  plain: { shape: symbolSquare, area: 170, dash: '7 5' },
  residual: { shape: symbolCircle, area: 110, dash: null },
  other: { shape: symbolDiamond, area: 90, dash: '2 4' },
} as const;

/** A line with a mark at each point (px), in the look of its kind; returns the group, class "series plain" or alike. */
export function series(parent: Group, kind: Kind, points: readonly Point[]): Group {
  const group = parent.append('g').attr('class', `series ${kind}`).attr('fill', 'currentColor');
  join(group, kind, points);
  for (const point of points) mark(group, kind, point);
  return group;
}

/** The line of a kind through places in px, without marks. */
export function join(group: Group, kind: Kind, places: readonly Pick<Point, 'x' | 'y'>[]): void {
  const { dash } = LOOKS[kind];
  const path = line<Pick<Point, 'x' | 'y'>>()
    .x(({ x }) => px(x))
    .y(({ y }) => px(y));
  group
    .append('path')
    .attr('class', 'line')
    .attr('d', path(places))
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 3)
    .attr('stroke-linecap', dash === null ? 'round' : 'butt')
    .attr('stroke-dasharray', dash);
}

/** One mark at a place in px: its shape says its kind, its data-cell which number it stands for. */
export function mark(group: Group, kind: Kind, { x, y, cell, kind: own = kind }: Point): void {
  const { shape, area } = LOOKS[own];
  group
    .append('path')
    .attr('class', own === kind ? 'mark' : `mark ${own}`)
    .attr('data-cell', cell)
    .attr('d', symbol(shape, area).digits(2)())
    .attr('transform', `translate(${px(x)} ${px(y)})`);
}
