import { layers, type Layer } from '../../architectures/layers.ts';
import { OPTIONS, type Network } from '../../architectures/schema.ts';
import type { Cost, Place } from './added.ts';

const weightsOf = ({ input, output, kernel }: Layer) => kernel ** 2 * input[0] * output[0];

/** The places where channels grow: under option B a projection stands at exactly those. */
export function placesOf(network: Network): Place[] {
  return layers(network, { shortcut: 'B' })
    .filter(({ role }) => role === 'shortcut')
    .map(({ id, input, output }) => ({
      id: id.replace('-shortcut', ''),
      from: [input[0], input[1]],
      to: [output[0], output[1]],
    }));
}

/** What A, B and C add to the network as a whole. */
export function costsOf(network: Network): Cost[] {
  return OPTIONS.map((option) => {
    const projections = layers(network, { shortcut: option }).filter(({ role }) => role === 'shortcut');
    return {
      option,
      projections: projections.length,
      weights: projections.reduce((sum, layer) => sum + weightsOf(layer), 0),
    };
  });
}
