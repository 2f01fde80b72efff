import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { models } from '../../../lab/zoo.ts';
import { hostedNets, labNets } from '../../../lab/bench/nets.ts';
import { head } from './_head.ts';

/** The last layer of a network whose maps are there, for class activation maps. */
export const getStaticPaths = () =>
  [...labNets(models), ...hostedNets(models)].map((model) => ({
    params: { id: model.id },
    props: { model },
  }));

export const GET: APIRoute<{ model: (typeof models)[number] }> = async ({ props }) =>
  Response.json(await head(props.model, join(process.cwd(), 'models/zoo')));
