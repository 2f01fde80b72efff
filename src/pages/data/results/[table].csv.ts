import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../../results/csv.ts';
import { tables } from '../../../results/load.ts';
import type { ResultTable } from '../../../results/schema.ts';

export const getStaticPaths = (() =>
  tables().map((table) => ({
    params: { table: table.id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** A result table as CSV: a header of slugs, then a line per row. */
export const GET: APIRoute<{ table: ResultTable }> = ({ props }) =>
  new Response(toCsv(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
