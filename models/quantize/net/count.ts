/** What a network is made of, counted from the network itself. */

import { shapes } from './shapes.ts';
import type { Net } from './types.ts';

export interface Counts {
  /** Weighted layers on the longest way through, which leaves projection shortcuts out. */
  layers: number;
  /** Trainable numbers: weights, biases, BN scale and shift. */
  parameters: number;
  /** Of the convolutions and the classifier, for one picture. */
  multiplyAdds: number;
}

/** Counts `net` as it was read, before BN is folded. */
export function count(net: Net): Counts {
  const shape = shapes(net);
  const depth = new Map<string, number>();
  let parameters = 0;
  let multiplyAdds = 0;
  for (const layer of net.layers) {
    const weighted = layer.op === 'Conv' || layer.op === 'Gemm';
    const before = Math.max(...layer.inputs.map((name) => depth.get(name) ?? 0));
    depth.set(layer.output, before + (weighted ? 1 : 0));
    if (layer.op === 'BatchNormalization') parameters += 2 * layer.scale.length;
    if (!weighted) continue;
    const [, height = 1, width = 1] = shape.get(layer.output) ?? [];
    parameters += layer.weight.data.length + (layer.bias?.length ?? 0);
    multiplyAdds += layer.weight.data.length * height * width;
  }
  return { layers: depth.get(net.output) ?? 0, parameters, multiplyAdds };
}
