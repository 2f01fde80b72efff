/** The order of computation in which what a residual branch is added to is there before the branch. */
import { branches } from './branches.ts';
import type { Layer, Net } from './types.ts';

/** The layers of `net`, each after those that it reads; at every Add the shortcut's before the branch's. */
export function branchesLast(net: Net): Layer[] {
  const producer = new Map(net.layers.map((layer) => [layer.output, layer]));
  const branch = new Map(branches(net).map(({ add, output }) => [add, output]));
  const ordered = new Set<Layer>();
  // Walks with a list of its own: 152 layers of calls inside calls are no problem, 1202 might be.
  const open: { layer: Layer; ready: boolean }[] = [];
  const visit = (name: string): void => {
    const layer = producer.get(name);
    if (layer && !ordered.has(layer)) open.push({ layer, ready: false });
  };
  visit(net.output);
  for (let top = open.pop(); top; top = open.pop()) {
    const { layer, ready } = top;
    if (ready) ordered.add(layer);
    if (ready || ordered.has(layer)) continue;
    open.push({ layer, ready: true });
    const last = branch.get(layer);
    // What is pushed last is walked first.
    if (last !== undefined) visit(last);
    layer.inputs.filter((name) => name !== last).forEach(visit);
  }
  return [...ordered];
}
