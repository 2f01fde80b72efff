import type { APIRoute } from 'astro';
import { models } from '../../../lab/zoo.ts';
import { twins } from '../../../lab/bench/nets.ts';
import { cut } from '../../../lab/blocks/cut.ts';

/** For each plain net that has a residual twin: its graph with blocks that can be switched off. */
export const getStaticPaths = () =>
  twins(models).map(({ plain }) => ({ params: { id: plain.id }, props: { model: plain } }));

export const GET: APIRoute<{ model: (typeof models)[number] }> = async ({ props }) => {
  const { bytes } = await cut(props.model);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/octet-stream' } });
};
