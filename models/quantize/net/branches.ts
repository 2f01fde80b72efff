/** The residual blocks of a network: at each Add, which operand is the branch F(x) and which the shortcut. */

import type { Layer, Net } from './types.ts';

export interface Branch {
  /** The layer that adds branch and shortcut. */
  add: Layer;
  /** The tensor F(x) that comes out of the residual branch. */
  output: string;
}

/** One entry per Add, in order. The branch is the operand with more convolutions since the two ways parted. */
export function branches(net: Net): Branch[] {
  const producer = new Map(net.layers.map((layer) => [layer.output, layer]));
  const behind = (name: string): Set<Layer> => {
    const found = new Set<Layer>();
    const visit = (tensor: string): void => {
      const layer = producer.get(tensor);
      if (!layer || found.has(layer)) return;
      found.add(layer);
      layer.inputs.forEach(visit);
    };
    visit(name);
    return found;
  };
  return net.layers
    .filter((layer) => layer.op === 'Add')
    .map((add) => {
      const [left = '', right = ''] = add.inputs;
      const [a, b] = [behind(left), behind(right)];
      const own = (mine: Set<Layer>, other: Set<Layer>): number =>
        [...mine].filter((layer) => layer.op === 'Conv' && !other.has(layer)).length;
      return { add, output: own(b, a) > own(a, b) ? right : left };
    });
}
