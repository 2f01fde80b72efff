import type { APIRoute, GetStaticPaths } from 'astro';
import { layers } from '../../../architecture/layers.ts';
import { networks } from '../../../architecture/load.ts';
import { optionsOf } from '../../../architecture/options.ts';
import type { Network } from '../../../architecture/schema.ts';
import { summarize } from '../../../architecture/summary.ts';

export const getStaticPaths = (() =>
  networks().map((network) => ({
    params: { id: network.id },
    props: { network },
  }))) satisfies GetStaticPaths;

/** A network as the site holds it, its sums, those of its other options, and every layer with its counts. */
export const GET: APIRoute<{ network: Network }> = ({ props }) => {
  const { network } = props;
  const summary = summarize(network);
  const options = Object.fromEntries(
    optionsOf(network).map((option) => {
      const { parameters, multiplyAdds, activations } = summarize(network, { shortcut: option });
      return [option, { parameters, multiplyAdds, activations }] as const;
    }),
  );
  return Response.json({ network, summary, options, layers: layers(network) });
};
