import type { Lang } from '../../i18n/languages.ts';
import { difference, formatCell, formatChange, numberAt } from '../format.ts';
import { isNumeric, type NumberColumn, type ResultTable } from '../schema.ts';
import { phrase } from '../text.ts';
import { label, labels, LINE, lineCount, measured } from './label.ts';
import type { Point } from './series.ts';
import type { Group } from './svg.ts';
import type { ChartOptions } from './types.ts';

export interface RowPoint extends Point {
  row: string;
}

type Points = readonly RowPoint[];

/** At the first mark of a slope its value, at the last one its value and the name of the series. */
export function sayEnds(
  group: Group,
  table: ResultTable,
  column: NumberColumn,
  points: Points,
  options: ChartOptions,
): void {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return;
  const value = ({ row }: RowPoint) => formatCell(numberAt(table, row, column.slug), column);
  if (!options.small) {
    const y = first.y + 4.5 + 9 * side(table, column, first.row);
    label(group, { x: first.x - 12, y, anchor: 'end', class: 'value' }, value(first));
    label(group, { x: last.x + 13, y: last.y + 4.5, class: 'value' }, value(last));
  }
  const name = { x: last.x + 13, y: last.y + 4.5 + (options.small ? 0 : LINE), class: 'name' };
  const lines = nameLines(column.label.en).map((_, index) => ({
    zh: nameLines(column.label.zh)[index] ?? '',
    en: nameLines(column.label.en)[index] ?? '',
  }));
  for (const line of lines) {
    labels(group, name, line, options.langs);
    name.y += LINE * lineCount(line, options.langs);
  }
}

/** A name in the lines it is set in, broken after its arrow: "07+12 → VOC 07 test" takes two. */
export function nameLines(name: string): string[] {
  return name.split(/(?<=→) /);
}

/** Beside the middle of a slope: how much the value changed along it, and whether that is better. */
export function sayChange(
  group: Group,
  table: ResultTable,
  column: NumberColumn,
  points: Points,
  langs: readonly Lang[],
): void {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return;
  const value = ({ row }: RowPoint) => numberAt(table, row, column.slug);
  const change = difference(value(first), value(last), column.digits);
  const better =
    change === 0 || column.direction === undefined
      ? undefined
      : change > 0 === (column.direction === 'higher');
  const word =
    better === undefined ? { zh: '', en: '' } : phrase(better ? 'results.better' : 'results.worse');
  const falls = last.y > first.y;
  const steep = Math.abs(last.y - first.y) > 0.15 * (last.x - first.x);
  // A falling line leaves room below its middle on the left, a rising one above it, on the left where it is steep.
  const place = {
    x: (first.x + last.x) / 2 - (falls || steep ? 10 : 0),
    y: (first.y + last.y) / 2 + (falls ? 20 : steep ? -8 : -14),
    anchor: falls || steep ? 'end' : 'middle',
    class: 'change',
  } as const;
  measured(group, place, formatChange(change, column.digits), word, langs);
}

/** −1 (above) for the largest value of a row, 1 (below) for the others: two nearly equal values would print on one another. */
function side(table: ResultTable, column: NumberColumn, row: string): number {
  const values = table.columns.filter(isNumeric).map(({ slug }) => numberAt(table, row, slug));
  return numberAt(table, row, column.slug) === Math.max(...values) ? -1 : 1;
}
