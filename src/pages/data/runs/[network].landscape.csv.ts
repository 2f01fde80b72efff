import type { APIRoute, GetStaticPaths } from 'astro';
import { landscapeFiles } from '../../../results/runs/landscape-load.ts';

export const getStaticPaths = (() =>
  Object.entries(landscapeFiles).map(([network, file]) => ({
    params: { network },
    props: { file },
  }))) satisfies GetStaticPaths;

/** The loss around a network as the zoo holds it: a line of settings, a header, a row a point of the plane. */
export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(props.file, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
