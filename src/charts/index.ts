import { parseHTML } from 'linkedom';
import type { ResultTable } from '../results/schema.ts';
import { table2 } from './table-2.ts';
import type { Chart, ChartOptions } from './types.ts';

/** The chart of each table, by the table's id. */
const CHARTS: Readonly<Record<string, Chart>> = { 'table-2': table2 };

/** The SVG source of a table's chart, drawn without a browser; undefined where none is drawn yet. */
export function drawChart(table: ResultTable, options: Omit<ChartOptions, 'document'>): string | undefined {
  const { document } = parseHTML('<!doctype html><html></html>');
  return CHARTS[table.id]?.(table, { ...options, document }).outerHTML;
}
