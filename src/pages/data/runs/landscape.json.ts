import type { APIRoute } from 'astro';
import { landscapeData } from '../../../results/runs/landscape.ts';
import { landscapes } from '../../../results/runs/landscape-load.ts';

/** The loss on a plane of weights around each of this project's networks, in three digits. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(landscapeData(landscapes)), {
    headers: { 'Content-Type': 'application/json' },
  });
