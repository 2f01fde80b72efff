/** Which nodes compute with pixels; the rest are constants, or arithmetic with the shapes of maps. */

import type { Node } from '../onnx/types.ts';

/** Of sorted nodes, those on which the pixels of `input` arrive. */
export function pixelNodes(nodes: readonly Node[], input: string): Set<Node> {
  const reached = new Set([input]);
  const found = new Set<Node>();
  for (const node of nodes) {
    if (['Shape', 'Size'].includes(node.opType) || !node.input.some((name) => reached.has(name))) continue;
    found.add(node);
    for (const name of node.output) if (name) reached.add(name);
  }
  return found;
}
