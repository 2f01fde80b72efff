/** Classifiers as exporters write them: one small residual network with one thing in it done in another way. */

import { decodeModel, encodeModel } from '../../models/quantize/onnx/codec.ts';
import { bytesOf } from '../../models/quantize/onnx/tensor.ts';
import type { Attribute, Model, Node } from '../../models/quantize/onnx/types.ts';
import { createGraph, type GraphBuilder } from '../../models/quantize/write/graph.ts';
import { batchNormalization, conv, integers, noise, weights } from './nets.ts';

export const CLASSES = 5;

export interface Parts {
  /** From the input to what the first convolution reads. */
  start?: (graph: GraphBuilder, x: string) => string;
  /** After the first convolution, instead of batch normalization and ReLU. */
  stem?: (graph: GraphBuilder, x: string) => string;
  /** Between the block and the end, 8 channels of 16×16. */
  middle?: (graph: GraphBuilder, x: string) => string;
  /** From the last map to the logits, called `scores`. */
  end?: (graph: GraphBuilder, x: string) => void;
  input?: readonly (number | string)[];
  names?: readonly [input: string, output: string];
}

/** Logits from pooled features [N, 8]. */
export const linear = (graph: GraphBuilder, x: string, output = 'scores'): string =>
  graph.node(
    'Gemm',
    [x, weights(graph, 'fc', [CLASSES, 8], 1), weights(graph, 'fc.bias', [CLASSES])],
    output,
    {
      transB: 1,
    },
  );

export const pooled = (graph: GraphBuilder, x: string): string =>
  graph.node('GlobalAveragePool', [x], 'pool');

/** The network for N×3×16×16, with `parts` in place of its own. */
export function classifier(parts: Parts = {}): Uint8Array {
  const graph = createGraph(null);
  const [input, output] = parts.names ?? ['data', 'scores'];
  const x = parts.start ? parts.start(graph, input) : input;
  conv(graph, x, 'stem', [3, 8]);
  const first = parts.stem
    ? parts.stem(graph, 'stem')
    : graph.node('Relu', [batchNormalization(graph, 'stem', 'stem/bn', 8)], 'stem/out');
  conv(graph, first, 'a', [8, 8]);
  graph.node('Add', [first, batchNormalization(graph, 'a', 'a/bn', 8)], 'a/sum');
  graph.node('Relu', ['a/sum'], 'a/out');
  const last = parts.middle ? parts.middle(graph, 'a/out') : 'a/out';
  if (parts.end) parts.end(graph, last);
  else linear(graph, graph.node('Flatten', [pooled(graph, last)], 'flat'), output);
  const shape = parts.input ?? ['N', 3, 16, 16];
  return graph.finish({ name: 'net', inputs: { [input]: shape }, outputs: { [output]: null } });
}

/** `bytes` changed as a message. */
export function edited(bytes: Uint8Array, change: (model: Model) => void): Uint8Array {
  const model = decodeModel(bytes);
  change(model);
  return encodeModel(model);
}

/** The node that writes `output`. */
export const nodeOf = ({ graph }: Model, output: string): Node =>
  graph.node.find((node) => node.output[0] === output)!;

/** A text as an attribute, which the graph builder does not know. */
export const text = (name: string, value: string): Attribute => ({
  name,
  type: 3,
  s: new TextEncoder().encode(value),
});

/** A constant with a number for each channel. */
export const perChannel = (
  graph: GraphBuilder,
  name: string,
  dims: readonly number[],
  middle = 1,
  seed = 7,
): string => {
  const length = dims.reduce((a, b) => a * b, 1);
  return graph.constant(name, { dims, data: noise(length, seed).map((value) => middle + value / 4) });
};

export const scalar = (graph: GraphBuilder, name: string, value: number): string =>
  graph.constant(name, { dims: [], data: Float32Array.of(value) });

/**
 * As tf2onnx writes Keras: pictures and all that is not a convolution with channels last, between Transposes; SAME padding; a mean
 * over two axes or a map flattened as it lies; MatMul and Add; Softmax.
 */
export function keras(end: 'mean' | 'flatten'): Uint8Array {
  const graph = createGraph(null);
  graph.node('Transpose', ['image'], 'nchw', { perm: [0, 3, 1, 2] });
  graph.node('Conv', ['nchw', weights(graph, 'k1', [8, 3, 3, 3])], 'c1', {
    kernel_shape: [3, 3],
    strides: [2, 2],
  });
  graph.node('Transpose', [batchNormalization(graph, 'c1', 'bn1', 8)], 'back', { perm: [0, 2, 3, 1] });
  graph.node('Relu', ['back'], 'relu');
  graph.node('Min', ['relu', scalar(graph, 'six', 6)], 'relu6');
  graph.node('Pad', ['relu6', integers(graph, 'pads', [0, 1, 0, 0, 0, 0, 1, 0])], 'padded');
  graph.node('Transpose', ['padded'], 'nchw2', { perm: [0, 3, 1, 2] });
  graph.node('MaxPool', ['nchw2'], 'pool', { kernel_shape: [3, 3], strides: [2, 2] });
  graph.node('Conv', ['pool', weights(graph, 'k2', [6, 8, 3, 3])], 'c2', {
    kernel_shape: [3, 3],
    strides: [1, 1],
  });
  graph.node('Transpose', ['c2'], 'back2', { perm: [0, 2, 3, 1] });
  graph.node('Add', ['back2', weights(graph, 'bias', [6])], 'biased');
  graph.node('Relu', ['biased'], 'out');
  let features = 6;
  if (end === 'mean') graph.node('ReduceMean', ['out'], 'flat', { axes: [1, 2], keepdims: 0 });
  else {
    features = 6 * 25;
    graph.node('Reshape', ['out', integers(graph, 'shape', [-1, features])], 'flat');
  }
  graph.node('MatMul', ['flat', weights(graph, 'dense', [features, CLASSES], 1)], 'product');
  graph.node('Add', ['product', weights(graph, 'dense/bias', [CLASSES])], 'sum');
  graph.node('Softmax', ['sum'], 'scores', { axis: 1 });
  const bytes = graph.finish({
    name: 'keras',
    inputs: { image: ['N', 16, 16, 3] },
    outputs: { scores: null },
  });
  return edited(bytes, (model) => {
    for (const name of ['c1', 'c2', 'pool'])
      nodeOf(model, name).attribute.push(text('auto_pad', 'SAME_UPPER'));
  });
}

/** `bytes` as a newer exporter writes it, its weights in another file: the ONNX file and that file. */
export function external(
  bytes: Uint8Array,
  location: string,
  version = 18,
): { onnx: Uint8Array; data: Uint8Array } {
  const parts: Uint8Array[] = [];
  let end = 0;
  const onnx = edited(bytes, (model) => {
    model.opsetImport[0]!.version = version;
    model.graph.initializer = model.graph.initializer.map((tensor) => {
      const { rawData, ...rest } = tensor;
      if (!rawData?.length) return tensor;
      parts.push(rawData);
      const place = { location, offset: end, length: rawData.length };
      end += rawData.length;
      const externalData = Object.entries(place).map(([key, value]) => ({ key, value: `${value}` }));
      return { ...rest, dataLocation: 1, externalData };
    });
  });
  return { onnx, data: Uint8Array.from(Buffer.concat(parts)) };
}

/** `bytes` with its weights, input and output as floats of 16 bits; with `casts`, ends in 32 bits and casts behind and before them. */
export function half(bytes: Uint8Array, casts: boolean): Uint8Array {
  return edited(bytes, ({ graph }) => {
    for (const tensor of graph.initializer) {
      if (tensor.dataType !== 1 || !tensor.rawData) continue;
      const values = new Float32Array(new Uint8Array(tensor.rawData).buffer);
      Object.assign(tensor, { dataType: 10, rawData: bytesOf(Uint8Array.from(values, () => 0)) });
      const view = new DataView(new ArrayBuffer(values.length * 2));
      values.forEach((value, i) => view.setUint16(2 * i, halfBits(value), true));
      tensor.rawData = new Uint8Array(view.buffer);
    }
    const ends = [...graph.input, ...graph.output];
    if (!casts) for (const { type } of ends) type!.tensorType!.elemType = 10;
    if (!casts) return;
    const [input, output] = [graph.input[0]!.name, graph.output[0]!.name];
    for (const node of graph.node) {
      node.input = node.input.map((name) => (name === input ? 'in/half' : name));
      node.output = node.output.map((name) => (name === output ? 'out/half' : name));
    }
    const cast = (from: string, to: string, type: number): Node => ({
      ...{ opType: 'Cast', name: `${to}/cast`, input: [from], output: [to] },
      attribute: [{ name: 'to', type: 2, i: type }],
    });
    graph.node.unshift(cast(input, 'in/half', 10));
    graph.node.push(cast('out/half', output, 1));
  });
}

/** The bits of a number as a float of 16 bits, cut off; small numbers become 0. */
function halfBits(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer)[0]!;
  const exponent = ((bits >>> 23) & 255) - 127 + 15;
  return exponent <= 0 ? 0 : ((bits >>> 16) & 0x8000) | (exponent << 10) | ((bits >>> 13) & 1023);
}
