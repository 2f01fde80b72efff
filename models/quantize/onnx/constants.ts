/** Which tensors of a graph are constants, Constant and Identity nodes seen through. */

import { called } from './attributes.ts';
import { tensorFloats, type Constant } from './tensor.ts';
import type { Graph, Tensor } from './types.ts';

export interface Lookup {
  /** The constant called `name`, if it is one. */
  constant(name: string): Tensor | undefined;
  /** The numbers of a constant. Throws an Error where there is none. */
  floats(name: string): Constant & { data: Float32Array };
  /** `name`, or the tensor that it is an identical copy of. */
  source(name: string): string;
  /** Adds a constant. */
  define(tensor: Tensor): void;
}

/** Looks tensors of `graph` up by name. */
export function lookup(graph: Graph): Lookup {
  const producers = new Map(graph.node.flatMap((node) => node.output.map((name) => [name, node] as const)));
  const constants = new Map(graph.initializer.map((tensor) => [tensor.name ?? '', tensor]));
  for (const node of graph.node)
    if (node.opType === 'Constant') constants.set(node.output[0] ?? '', constantValue(node));

  const source = (name: string): string => {
    const node = producers.get(name);
    return node?.opType === 'Identity' ? source(node.input[0] ?? '') : name;
  };
  return {
    source,
    constant: (name) => constants.get(source(name)),
    floats(name) {
      const tensor = constants.get(source(name));
      if (!tensor) throw new Error(`"${name}" is not a constant`);
      return { dims: tensor.dims, data: tensorFloats(tensor) };
    },
    define: (tensor) => void constants.set(tensor.name ?? '', tensor),
  };
}

function constantValue(node: Graph['node'][number]): Tensor {
  const [attribute] = node.attribute;
  if (attribute?.t) return attribute.t;
  if (attribute?.name === 'value_ints')
    return { dims: [attribute.ints?.length ?? 0], dataType: 7, int64Data: attribute.ints ?? [] };
  if (attribute?.name === 'value_int') return { dims: [], dataType: 7, int64Data: [attribute.i ?? 0] };
  if (attribute?.name === 'value_float') return { dims: [], dataType: 1, floatData: [attribute.f ?? 0] };
  if (attribute?.name === 'value_floats')
    return { dims: [attribute.floats?.length ?? 0], dataType: 1, floatData: attribute.floats ?? [] };
  throw new Error(`${called(node)}: only tensors, integers and floats are supported as constants`);
}
