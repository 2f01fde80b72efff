/** The lab graph of a plain net with its blocks to be switched off, as the branches of its residual twin are. */

import { decodeModel, encodeModel } from '../onnx/codec.ts';
import { ints } from '../onnx/attributes.ts';
import { bytesOf, dataTypeOf, type Constant } from '../onnx/tensor.ts';
import {
  ATTRIBUTE_TYPE,
  DATA_TYPE,
  type Attribute,
  type Graph,
  type Node,
  type Tensor,
} from '../onnx/types.ts';

/** A pair of 3×3 layers that would be a residual block, had it a shortcut. */
interface Pair {
  /** What goes in, and what comes out after the second ReLU. */
  input: string;
  output: string;
  stride: number;
  channels: readonly [from: number, to: number];
}

/**
 * The graph with an input `gates` [blocks]: 1 leaves a block as it is, 0 puts in its place what the shortcut of its residual
 * twin would carry, the identity or, where the map shrinks, option A. Returns the bytes and the number of blocks.
 * Throws an Error when the network is no chain of such pairs.
 */
export function cutGraph(lab: Uint8Array): { bytes: Uint8Array; blocks: number } {
  const model = decodeModel(lab);
  const { graph } = model;
  const pairs = findPairs(graph);
  const ends = new Map(pairs.map((pair, at) => [pair.output, { ...pair, at }]));
  const nodes: Node[] = [];
  for (const node of graph.node) {
    nodes.push({ ...node, input: node.input.map((name) => (ends.has(name) ? `${name}_kept` : name)) });
    const end = ends.get(node.output[0] ?? '');
    if (end) nodes.push(...bypass(end, end.at, ends.has(end.input) ? `${end.input}_kept` : end.input));
  }
  graph.node = nodes;
  graph.initializer.push(...constants(pairs));
  const shape = { dim: [{ dimValue: pairs.length }] };
  graph.input.push({ name: 'gates', type: { tensorType: { elemType: DATA_TYPE.float, shape } } });
  return { bytes: encodeModel(model), blocks: pairs.length };
}

/** The pairs after the first 3×3 layer, in order. */
function findPairs(graph: Graph): Pair[] {
  const convolutions = graph.node.filter(
    (node) => node.opType === 'Conv' && ints(node, 'kernel_shape')?.join() === '3,3',
  );
  if (
    graph.node.some(({ opType }) => opType === 'Add') ||
    convolutions.length < 3 ||
    convolutions.length % 2 === 0
  )
    throw new Error('this is no plain net of blocks of two 3×3 layers');
  return convolutions.flatMap((second, i) => {
    const first = convolutions[i - 1];
    if (i === 0 || i % 2 === 1 || first === undefined) return [];
    const relu = graph.node.find(({ opType, input }) => opType === 'Relu' && input[0] === second.output[0]);
    const [to = 0, from = 0] = weightDims(graph, first);
    const output = relu?.output[0];
    if (output === undefined) throw new Error(`no ReLU after ${second.output[0] ?? '?'}`);
    const [stride = 1] = ints(first, 'strides') ?? [];
    return [{ input: first.input[0] ?? '', output, stride, channels: [from, to] as const }];
  });
}

/** The shape of a convolution's weights, behind its DequantizeLinear: filters, channels, height, width. */
function weightDims(graph: Graph, conv: Node): number[] {
  const dequantize = graph.node.find(({ output }) => output[0] === conv.input[1]);
  return graph.initializer.find(({ name }) => name === dequantize?.input[0])?.dims ?? [];
}

/** gate · block + (1 − gate) · shortcut, as nodes behind the block. */
function bypass({ output, stride, channels: [from, to] }: Pair, at: number, input: string): Node[] {
  const name = (part: string) => `cut${at}_${part}`;
  const nodes = [
    node('Gather', ['gates', `cut_index${at}`], name('gate'), [integer('axis', 0)]),
    node('Sub', ['cut_one', name('gate')], name('rest')),
    node('Mul', [output, name('gate')], name('block')),
  ];
  let shortcut = input;
  if (stride !== 1) {
    nodes.push(node('Slice', [shortcut, 'cut_from', 'cut_to', 'cut_axes', 'cut_steps'], name('small')));
    shortcut = name('small');
  }
  if (from !== to) {
    nodes.push(node('Pad', [shortcut, `cut_pads${to - from}`], name('wide')));
    shortcut = name('wide');
  }
  nodes.push(
    node('Mul', [shortcut, name('rest')], name('shortcut')),
    node('Add', [name('block'), name('shortcut')], `${output}_kept`),
  );
  return nodes;
}

function constants(pairs: readonly Pair[]): Tensor[] {
  const missing = new Set(pairs.map(({ channels: [from, to] }) => to - from).filter((count) => count > 0));
  return [
    tensor('cut_one', [], Float32Array.of(1)),
    ...pairs.map((_, at) => tensor(`cut_index${at}`, [], Int32Array.of(at))),
    list('cut_from', [0, 0]),
    list('cut_to', [2 ** 31, 2 ** 31]),
    list('cut_axes', [2, 3]),
    list('cut_steps', [2, 2]),
    ...[...missing].map((count) => list(`cut_pads${count}`, [0, 0, 0, 0, 0, count, 0, 0])),
  ];
}

function list(name: string, values: number[]): Tensor {
  return tensor(name, [values.length], BigInt64Array.from(values, BigInt));
}

function tensor(name: string, dims: number[], data: Constant['data']): Tensor {
  return { name, dims, dataType: dataTypeOf(data), rawData: bytesOf(data) };
}

function node(opType: string, input: string[], output: string, attribute: Attribute[] = []): Node {
  return { opType, name: output, input, output: [output], attribute };
}

function integer(name: string, i: number): Attribute {
  return { name, type: ATTRIBUTE_TYPE.int, i };
}
