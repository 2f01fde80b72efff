import type { APIRoute } from 'astro';
import { makeStill } from '../../../lab/inside/make-still.ts';
import { stillModel } from '../../../lab/inside/nets.ts';

/** The maps that /lab/inside/ shows before anything runs: src/lab/inside/still.ts says how they lie. */
export const getStaticPaths = () => [{ params: { id: stillModel.id } }];

export const GET: APIRoute = async () =>
  new Response((await makeStill(stillModel)).bytes, {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
