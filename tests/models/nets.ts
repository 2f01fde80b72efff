/** Small networks for the tests, built as files of somebody else's making would be. */

import { createGraph, type GraphBuilder } from '../../models/quantize/write/graph.ts';

/** Numbers that look random and are the same every time, in [-1, 1). */
export function noise(length: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** Adds a constant of noise. */
export function weights(
  graph: GraphBuilder,
  name: string,
  dims: readonly number[],
  size = 0.3,
  seed = dims.length + name.length,
): string {
  const data = noise(
    dims.reduce((a, b) => a * b),
    seed,
  ).map((value) => value * size);
  return graph.constant(name, { dims, data });
}

/** Adds a constant list of int64. */
export function integers(graph: GraphBuilder, name: string, values: readonly number[]): string {
  return graph.constant(name, { dims: [values.length], data: BigInt64Array.from(values, BigInt) });
}

/** Adds batch normalization with statistics far from 0 and 1. */
export function batchNormalization(
  graph: GraphBuilder,
  input: string,
  output: string,
  channels: number,
): string {
  const around = (middle: number, seed: number) => ({
    dims: [channels],
    data: noise(channels, seed).map((value) => middle + value / 2),
  });
  const names = [around(1, 3), around(0.2, 4), around(-0.3, 5), around(2, 6)].map((values, i) =>
    graph.constant(`${output}.${i}`, values),
  );
  return graph.node('BatchNormalization', [input, ...names], output, { epsilon: { float: 1e-3 } });
}

/** A 3×3 convolution, padded by 1. */
export function conv(
  graph: GraphBuilder,
  input: string,
  output: string,
  [from, to]: readonly [number, number],
  stride = 1,
): string {
  const attributes = { kernel_shape: [3, 3], strides: [stride, stride], pads: [1, 1, 1, 1] };
  return graph.node(
    'Conv',
    [input, weights(graph, `${output}.kernel`, [to, from, 3, 3])],
    output,
    attributes,
  );
}

/**
 * A residual network of 4 weighted layers for 1×3×16×16: two blocks, the second with a shortcut that is, by `style`,
 * Slice and Pad with pads computed by nodes, or Slice and Concat with constant zeros; a mean over axes; Identity nodes.
 */
export function foreignNet(style: 'pad' | 'concat'): Uint8Array {
  const graph = createGraph(null);
  conv(graph, 'data', 'stem', [3, 8]);
  batchNormalization(graph, 'stem', 'stem/bn', 8);
  graph.node('Relu', ['stem/bn'], 'stem/out');
  graph.node('MaxPool', ['stem/out'], 'pooled', {
    kernel_shape: [3, 3],
    strides: [2, 2],
    pads: [1, 1, 1, 1],
  });
  conv(graph, 'pooled', 'a', [8, 8]);
  graph.node('Add', ['pooled', batchNormalization(graph, 'a', 'a/bn', 8)], 'a/sum');
  graph.node('Relu', ['a/sum'], 'a/out');
  graph.node('Identity', ['a/out'], 'a/copy');
  conv(graph, 'a/copy', 'b', [8, 16], 2);
  batchNormalization(graph, 'b', 'b/bn', 16);
  const [zero, end, axes, two] = (
    [
      ['zero', 0],
      ['end', 2 ** 40],
      ['axes', 2],
      ['two', 2],
    ] as const
  ).map(([name, value]) => integers(graph, name, name === 'axes' ? [2, 3] : [value, value]));
  graph.node('Slice', ['a/out', zero!, end!, axes!, two!], 'sliced');
  if (style === 'pad') graph.node('Pad', ['sliced', computedPads(graph)], 'shortcut');
  else
    graph.node(
      'Concat',
      ['sliced', graph.constant('zeros', { dims: [1, 8, 4, 4], data: new Float32Array(8 * 16) })],
      'shortcut',
      { axis: 1 },
    );
  graph.node('Add', ['b/bn', 'shortcut'], 'b/sum');
  graph.node('Relu', ['b/sum'], 'b/out');
  graph.node('ReduceMean', ['b/out'], 'mean', { axes: [-1, -2], keepdims: 0 });
  graph.node('Gemm', ['mean', weights(graph, 'fc', [16, 5], 1)], 'scores');
  return graph.finish({ name: 'foreign', inputs: { data: [1, 3, 16, 16] }, outputs: { scores: [1, 5] } });
}

/** [0, 0, 0, 0, 0, 16 − 8, 0, 0], the 8 read off the map's shape, as exporters do it. */
function computedPads(graph: GraphBuilder): string {
  graph.node('Shape', ['sliced'], 'shape');
  graph.node('Gather', ['shape', integers(graph, 'one', [1])], 'channels', { axis: 0 });
  graph.node('Sub', [integers(graph, 'sixteen', [16]), 'channels'], 'missing');
  graph.node(
    'Concat',
    [integers(graph, 'before', [0, 0, 0, 0, 0]), 'missing', integers(graph, 'after', [0, 0])],
    'pads',
    { axis: 0 },
  );
  return 'pads';
}
