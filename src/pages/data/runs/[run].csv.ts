import type { APIRoute, GetStaticPaths } from 'astro';
import { logs } from '../../../results/runs/load.ts';

export const getStaticPaths = (() =>
  Object.entries(logs()).map(([run, log]) => ({ params: { run }, props: { log } }))) satisfies GetStaticPaths;

/** The log of a training run as the zoo holds it: a line of settings, a header, a row an epoch. */
export const GET: APIRoute<{ log: string }> = ({ props }) =>
  new Response(props.log, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
