import type { Column, ResultTable, Row, Value } from './schema.ts';

/** A cell as the paper prints it, without unit: 7.4 in a column of 2 digits → '7.40'; null → ''. */
export function formatCell(value: Value | undefined, column: Column, row?: Pick<Row, 'digits'>): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || 'type' in column) return String(value);
  return value.toFixed(row?.digits?.[column.slug] ?? column.digits);
}

/** A difference with its sign, in the unit of what was subtracted: formatChange(-2.85, 2) → '−2.85', with a true minus. */
export function formatChange(change: number, digits: number): string {
  const size = Math.abs(change).toFixed(digits);
  if (Number(size) === 0) return size;
  return `${change > 0 ? '+' : '\u2212'}${size}`;
}

/** b − a, rounded to `digits` decimals, so that 28.54 − 27.94 is 0.6 and not 0.5999…; same unit as a and b. */
export function difference(a: number, b: number, digits: number): number {
  return Number((b - a).toFixed(digits));
}

/** The number in a cell, named by slugs; throws where there is none, for code that knows its table. */
export function numberAt(table: ResultTable, row: string, column: string): number {
  const index = table.columns.findIndex(({ slug }) => slug === column);
  const value = table.rows.find(({ slug }) => slug === row)?.values[index];
  if (typeof value !== 'number') throw new Error(`${table.id} has no number at ${row}, ${column}`);
  return value;
}
