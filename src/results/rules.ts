import { cellId, PAGE_IDS } from './address.ts';
import type { Column, ResultTable, Row } from './shape.ts';

/** What a table's shape alone cannot forbid, in words; [] for a sound table. */
export function faults(table: ResultTable): string[] {
  return [
    ...originFaults(table),
    ...repeated(ids(table)).map((id) => `two parts of the page have the id "${id}"`),
    ...repeated(table.columns.map(({ slug }) => slug)).map((slug) => `two columns are called "${slug}"`),
    ...table.rows.flatMap((row) => rowFaults(row, table)),
  ];
}

function originFaults({ number, page, source, origin }: ResultTable): string[] {
  const given = [number, page, source].filter((part) => part !== undefined).length;
  return given === (origin === undefined ? 3 : 0) ? [] : ['give number, page and source, or origin alone'];
}

/** Every id on the table's page. Slugs may hold hyphens, so a-b + c and a + b-c would meet: the joined ids are compared. */
function ids({ rows, columns }: ResultTable): string[] {
  const cells = rows.flatMap((row) => columns.map((column) => cellId(row.slug, column.slug)));
  return [...PAGE_IDS, ...rows.map(({ slug }) => slug), ...cells];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function rowFaults(row: Row, { columns, footnotes = [] }: ResultTable): string[] {
  const known = new Set(columns.map(({ slug }) => slug));
  const explained = new Set(footnotes.map(({ mark }) => mark));
  const named = [...Object.keys(row.digits ?? {}), ...Object.keys(row.marks ?? {})];
  return [
    ...(row.values.length === columns.length
      ? []
      : [`${row.slug}: ${row.values.length} values, ${columns.length} columns`]),
    ...named.filter((slug) => !known.has(slug)).map((slug) => `${row.slug}: no column "${slug}"`),
    ...Object.values(row.marks ?? {})
      .filter((mark) => !explained.has(mark))
      .map((mark) => `${row.slug}: no footnote "${mark}"`),
    ...columns.flatMap((column, index) => cellFaults(row, column, index)),
  ];
}

function cellFaults(row: Row, column: Column, index: number): string[] {
  const value = row.values[index];
  if (value === null || value === undefined) return [];
  const name = cellId(row.slug, column.slug);
  if ('type' in column) return typeof value === 'string' ? [] : [`${name}: ${value} in a column of words`];
  if (typeof value === 'string') return [`${name}: "${value}" in a column of numbers`];
  const digits = row.digits?.[column.slug] ?? column.digits;
  return Number(value.toFixed(digits)) === value
    ? []
    : [`${name}: ${value} has more than ${digits} decimals`];
}
