/**
 * Room for biases. A bias is stored as int32 in units of input scale · weight scale; where the weights of a channel nearly
 * vanish, those units are so small that it would wrap around. Such a channel gets a larger scale: next to its bias, what its
 * weights lose by it is nothing.
 */

import { moves } from '../write/qdq.ts';
import type { Layer, Net } from '../net/types.ts';
import { affineFor, type Range } from './affine.ts';

/** The largest bias in units of the accumulator: as much again is left for the products that are added to it. */
const LARGEST = 2 ** 30;

/** `net` with the least scale that each channel may have, where `ranges` are those of its maps. */
export function withRoom(net: Net, ranges: ReadonlyMap<string, Range>): Net {
  const scales = new Map([...ranges].map(([name, range]) => [name, affineFor(range).scale]));
  const layers = net.layers.map((layer): Layer => {
    const scale = scales.get(layer.inputs[0] ?? '');
    if (moves(layer) && scale !== undefined) scales.set(layer.output, scale);
    if ((layer.op !== 'Conv' && layer.op !== 'Gemm') || !layer.bias || scale === undefined) return layer;
    const least = layer.bias.map((bias) => Math.abs(bias) / (scale * LARGEST));
    return { ...layer, weight: { ...layer.weight, least } };
  });
  return { ...net, layers };
}
