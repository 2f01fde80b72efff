/** One reader per ONNX operator: a node with its constants becomes a layer. */

import { called, float, int, ints, string } from '../onnx/attributes.ts';
import type { Lookup } from '../onnx/constants.ts';
import { tensorFloats, tensorNumbers } from '../onnx/tensor.ts';
import type { Node } from '../onnx/types.ts';
import type { FloatTensor, Layer, Plain } from './types.ts';

/** Turns a node into the layer that it means; throws an Error naming the node. */
type Reader = (node: Node, tensors: Lookup) => Layer;

const fail = (node: Node, why: string): never => {
  throw new Error(`${called(node)}: ${why}`);
};

/** What every layer has; the first `count` inputs of the node are maps. */
function base(node: Node, tensors: Lookup, count = 1): { name: string; inputs: string[]; output: string } {
  const inputs = node.input.slice(0, count).map((name) => tensors.source(name));
  for (const name of inputs)
    if (tensors.constant(name)) fail(node, `operand "${name}" is a constant, which is not supported here`);
  return { name: node.name || node.output[0] || '', inputs, output: node.output[0] ?? '' };
}

function constant(node: Node, at: number, tensors: Lookup): FloatTensor | null {
  const name = node.input[at];
  if (!name) return null;
  const tensor = tensors.constant(name);
  if (!tensor) return fail(node, `operand "${name}" is not a constant`);
  return { dims: tensor.dims, data: tensorFloats(tensor) };
}

function required(node: Node, at: number, tensors: Lookup): FloatTensor {
  return constant(node, at, tensors) ?? fail(node, `operand ${at} is missing`);
}

const INT32_MAX = 2 ** 31 - 1; // "to the end" is often written as the largest int64, which a number cannot hold

/** A list of integers, from an operand in newer opsets and from an attribute in older ones. */
function list(node: Node, at: number, attribute: string, tensors: Lookup): number[] | undefined {
  const name = node.input[at];
  const operand = name ? tensors.constant(name) : undefined;
  if (name && !operand) fail(node, `operand "${name}" is not a constant`);
  const values = operand ? tensorNumbers(operand) : ints(node, attribute);
  return values?.map((value) => Math.min(INT32_MAX, Math.max(-INT32_MAX, value)));
}

/** Strides, pads and dilations of a 2-D window; pads as [top, left, bottom, right]. */
function window(node: Node): { strides: number[]; pads: number[]; dilations: number[] } {
  const auto = string(node, 'auto_pad', 'NOTSET');
  if (auto !== 'NOTSET' && auto !== 'VALID')
    fail(node, `auto_pad ${auto} is not supported; export explicit pads`);
  return {
    strides: ints(node, 'strides') ?? [1, 1],
    pads: ints(node, 'pads') ?? [0, 0, 0, 0],
    dilations: ints(node, 'dilations') ?? [1, 1],
  };
}

const conv: Reader = (node, tensors) => {
  const weight = required(node, 1, tensors);
  if (weight.dims.length !== 4)
    fail(node, `only 2-D convolutions are supported, its weight has ${weight.dims.length} axes`);
  const bias = constant(node, 2, tensors)?.data ?? null;
  return { ...base(node, tensors), op: 'Conv', weight, bias, ...window(node), group: int(node, 'group', 1) };
};

const batchNormalization: Reader = (node, tensors) => {
  if (int(node, 'training_mode', 0)) fail(node, 'is in training mode; export the network in evaluation mode');
  const [scale, shift, mean, variance] = [1, 2, 3, 4].map((at) => required(node, at, tensors).data) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  return {
    ...base(node, tensors),
    op: 'BatchNormalization',
    scale,
    shift,
    mean,
    variance,
    epsilon: float(node, 'epsilon', 1e-5),
  };
};

const maxPool: Reader = (node, tensors) => {
  if (node.output.length > 1) fail(node, 'its second output, the indices, is not supported');
  const kernel = ints(node, 'kernel_shape') ?? fail(node, 'kernel_shape is missing');
  return {
    ...base(node, tensors),
    op: 'MaxPool',
    kernel,
    ...window(node),
    ceil: int(node, 'ceil_mode', 0) === 1,
  };
};

const averagePool: Reader = (node, tensors) => {
  const kernel = ints(node, 'kernel_shape') ?? fail(node, 'kernel_shape is missing');
  return { ...base(node, tensors), op: 'AveragePool', kernel, ...window(node) };
};

const relu: Reader = (node, tensors) => {
  const max = float(node, 'max', Infinity);
  return { ...base(node, tensors), op: 'Relu', ...(max < Infinity && { max }) };
};

const flatten: Reader = (node, tensors) => {
  if (int(node, 'axis', 1) !== 1) fail(node, 'only axis 1 is supported');
  return { ...base(node, tensors), op: 'Flatten' };
};

const gemm: Reader = (node, tensors) => {
  if (int(node, 'transA', 0)) fail(node, 'transA is not supported');
  const { dims, data } = required(node, 1, tensors);
  const [rows = 0, columns = 0] = dims;
  const stored = int(node, 'transB', 0) === 1; // as [classes, features], the way it is kept here
  const [classes, features] = stored ? [rows, columns] : [columns, rows];
  const alpha = float(node, 'alpha', 1);
  const at = (k: number, f: number): number => data[stored ? k * features + f : f * classes + k] ?? 0;
  const weight = Float32Array.from(
    { length: classes * features },
    (_, i) => alpha * at(Math.floor(i / features), i % features),
  );
  const given = constant(node, 2, tensors)?.data ?? new Float32Array(1);
  const beta = float(node, 'beta', 1);
  const bias = Float32Array.from(
    { length: classes },
    (_, i) => beta * (given[given.length === 1 ? 0 : i] ?? 0),
  );
  return { ...base(node, tensors), op: 'Gemm', weight: { dims: [classes, features], data: weight }, bias };
};

const pad: Reader = (node, tensors) => {
  if (string(node, 'mode', 'constant') !== 'constant')
    fail(node, `mode ${string(node, 'mode', '')} is not supported`);
  const value = constant(node, 2, tensors)?.data[0] ?? float(node, 'value', 0);
  if (value !== 0) fail(node, `padding with ${value} is not supported, only with 0`);
  if (node.input[3]) fail(node, 'padding of chosen axes is not supported');
  const pads = list(node, 1, 'pads', tensors) ?? fail(node, 'pads are missing');
  if (pads.some((count) => count < 0)) fail(node, 'negative pads are not supported');
  return { ...base(node, tensors), op: 'Pad', pads };
};

const slice: Reader = (node, tensors) => {
  const starts = list(node, 1, 'starts', tensors) ?? fail(node, 'starts are missing');
  const ends = list(node, 2, 'ends', tensors) ?? fail(node, 'ends are missing');
  const axes = (list(node, 3, 'axes', tensors) ?? starts.map((_, i) => i)).map((axis) =>
    axis < 0 ? axis + 4 : axis,
  );
  const steps = list(node, 4, 'steps', tensors) ?? starts.map(() => 1);
  return { ...base(node, tensors), op: 'Slice', starts, ends, axes, steps };
};

const concat: Reader = (node, tensors) => ({
  ...base(node, tensors, node.input.length),
  op: 'Concat',
  axis: 1,
});

const plain =
  (op: Plain['op'], inputs: number): Reader =>
  (node, tensors) => ({ ...base(node, tensors, inputs), op });

/** The operators that are left once a file has been normalized. */
export const READERS: Readonly<Record<string, Reader>> = {
  Add: plain('Add', 2),
  AveragePool: averagePool,
  BatchNormalization: batchNormalization,
  Concat: concat,
  Conv: conv,
  Flatten: flatten,
  Gemm: gemm,
  GlobalAveragePool: plain('GlobalAveragePool', 1),
  MaxPool: maxPool,
  Pad: pad,
  Relu: relu,
  Slice: slice,
};
