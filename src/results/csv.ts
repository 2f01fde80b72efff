import { formatCell } from './format.ts';
import type { ResultTable } from './schema.ts';

/** A field as RFC 4180 wants it: quoted where it holds a comma, a quote or a line break; 'a "b"' → '"a ""b"""'. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180, CRLF, UTF-8): row slug, English row name, then a column per slug with the digits the paper
 * prints. An empty cell is an empty field. A column `notes` follows where cells carry footnotes: "top-5: †".
 */
export function toCsv({ columns, rows, footnotes = [] }: ResultTable): string {
  const noted = footnotes.length > 0;
  const header = ['row', 'label', ...columns.map(({ slug }) => slug), ...(noted ? ['notes'] : [])];
  const lines = rows.map((row) => [
    row.slug,
    row.label.en,
    ...columns.map((column, index) => formatCell(row.values[index], column, row)),
    ...(noted ? [notes(row.marks)] : []),
  ]);
  return [header, ...lines].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function notes(marks: Readonly<Record<string, string>> = {}): string {
  return Object.entries(marks)
    .map(([column, mark]) => `${column}: ${mark}`)
    .join('; ');
}
