import type { APIRoute, GetStaticPaths } from 'astro';
import { tables } from '../../../results/load.ts';
import type { ResultTable } from '../../../results/schema.ts';

export const getStaticPaths = (() =>
  tables().map((table) => ({
    params: { table: table.id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** A result table as the site holds it: numbers, labels in both languages, page of the paper. */
export const GET: APIRoute<{ table: ResultTable }> = ({ props }) =>
  new Response(`${JSON.stringify(props.table, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
