/** What the network is given: three channels of a square picture as floats, or a sentence on what it wants instead. */

import { DATA_TYPE, type Graph, type Node } from '../onnx/types.ts';
import type { Input } from '../normalize/normalize.ts';

/** The input of `graph`; `size` is the side of the pictures where the file leaves it open. Throws an Error that says what is wrong. */
export function readInput(graph: Graph, size?: number): Input {
  const constants = new Set(graph.initializer.map((tensor) => tensor.name));
  const inputs = graph.input.filter((value) => !constants.has(value.name));
  const [value] = inputs;
  if (!value || inputs.length > 1)
    throw new Error(`the network must have one input, the pictures; this one has ${inputs.length}`);
  const { elemType = 0, shape } = value.type?.tensorType ?? {};
  const dims = (shape?.dim ?? []).map(({ dimValue }) => dimValue || null);
  const told = `input "${value.name}" is ${dims.map((dim) => dim ?? '?').join('×') || 'of unknown shape'}`;
  const fail = (why: string): never => {
    throw new Error(`${told}; ${why}`);
  };
  if (elemType !== DATA_TYPE.float)
    return fail(
      `its numbers are of ONNX type ${elemType}; only floats are supported, so leave quantizing of the input out`,
    );
  if (dims.length !== 4) return fail('it must be N×C×H×W or N×H×W×C with a size, or with --size');
  const layout = layoutOf(graph.node, value.name, dims);
  const [batch = null, ...rest] = dims;
  const [channels, height, width] = layout === 'NHWC' ? [rest[2], rest[0], rest[1]] : rest;
  if (channels && channels !== 3)
    return fail(
      `${channels} channel${channels > 1 ? 's' : ''}: only networks for three, red, green and blue, are supported`,
    );
  const [h, w] = [height ?? size, width ?? size];
  if (!h || !w)
    return fail('it must be N×C×H×W with C, H and W known: give the side of its pictures with --size');
  if (h !== w) return fail(`${h}×${w}: only square pictures are supported`);
  if (size !== undefined && size !== h) return fail(`the file fixes the size ${h}, --size says ${size}`);
  return { name: value.name, batch, shape: [3, h, w], layout };
}

/** N×H×W×C is told by three channels at the end, or where the sizes are open by the Transpose that follows. */
function layoutOf(nodes: readonly Node[], name: string, dims: readonly (number | null)[]): Input['layout'] {
  if (dims[1] === 3) return 'NCHW';
  if (dims[3] === 3) return 'NHWC';
  const first = nodes.find(({ input }) => input[0] === name);
  const perm =
    first?.opType === 'Transpose' ? first.attribute.find((one) => one.name === 'perm')?.ints : undefined;
  return perm?.join() === '0,3,1,2' ? 'NHWC' : 'NCHW';
}
