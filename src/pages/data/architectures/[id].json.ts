import type { APIRoute, GetStaticPaths } from 'astro';
import { layers } from '../../../architectures/layers.ts';
import { allNetworks } from '../../../architectures/load.ts';
import { optionsOf } from '../../../architectures/options.ts';
import type { Network } from '../../../architectures/schema.ts';
import { summarize } from '../../../architectures/summary.ts';

export const getStaticPaths = (() =>
  allNetworks().map((network) => ({
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
