import { px, type Group } from '../charts/svg.ts';

/** A mark on a line of many numbers, in px; the stylesheet shows it under the pointer and at the focus only. */
export function hiddenMark(group: Group, { x, y, cell }: { x: number; y: number; cell: string }): void {
  group
    .append('circle')
    .attr('class', 'mark point')
    .attr('data-cell', cell)
    .attr('cx', px(x))
    .attr('cy', px(y))
    .attr('r', 4)
    .attr('fill-opacity', 0);
}
