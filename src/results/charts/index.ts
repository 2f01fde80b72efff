import { parseHTML } from 'linkedom';
import type { ResultTable } from '../schema.ts';
import { classes } from './classes.ts';
import { competitions } from './competitions.ts';
import { slopes } from './slopes.ts';
import { table12 } from './table-12.ts';
import { table13 } from './table-13.ts';
import { table14 } from './table-14.ts';
import { table3 } from './table-3.ts';
import { table4 } from './table-4.ts';
import { table5 } from './table-5.ts';
import { table6 } from './table-6.ts';
import { table9 } from './table-9.ts';
import type { Chart, ChartOptions } from './types.ts';

/** The chart of each table, by the table's id. */
export const CHARTS: Readonly<Record<string, Chart>> = {
  'table-2': slopes,
  'table-3': table3,
  'table-4': table4,
  'table-5': table5,
  'table-6': table6,
  'table-7': slopes,
  'table-8': slopes,
  'table-9': table9,
  'table-10': classes,
  'table-11': classes,
  'table-12': table12,
  'table-13': table13,
  'table-14': table14,
  competitions,
};

/** The SVG source of a table's chart, drawn without a browser; undefined where none is drawn yet. */
export function drawChart(table: ResultTable, options: Omit<ChartOptions, 'document'>): string | undefined {
  const { document } = parseHTML('<!doctype html><html></html>');
  return CHARTS[table.id]?.(table, { ...options, document }).outerHTML;
}
