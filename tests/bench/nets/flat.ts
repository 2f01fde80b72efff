/** A network for a library that is told its layers one by one: maps as N×H×W×C, batch normalization folded. */

import { consumers, type Layer, type Net } from '../../../models/quantize/net/types.ts';

type Of<Op extends string, More = object> = More & {
  op: Op;
  inputs: string[];
  output: string;
  /** Whether a ReLU follows at once. */
  relu: boolean;
};

interface Window {
  strides: number[];
  /** Zeros on every side. */
  pad: number;
}

interface Weighted {
  /** Positions in the list of weights; a filter is H×W×in×out, a matrix in×out. */
  weight: number;
  bias: number;
}

export type FlatLayer =
  | Of<'Conv', Weighted & Window>
  | Of<'Gemm', Weighted>
  | Of<'Add'>
  | Of<'Relu'>
  | Of<'MaxPool', Window & { size: number[] }>
  | Of<'Mean'>
  | Of<'Pad', { pads: [number, number][] }>
  | Of<'Slice', { ends: number[]; steps: number[] }>;

export interface FlatNet {
  input: string;
  output: string;
  layers: FlatLayer[];
  /** Where each lies among the float32 of the weights file. */
  weights: { offset: number; shape: number[] }[];
}

/** The layers and their weights. Throws an Error where a layer is of a kind that ResNets do not have. */
export function flatNet(net: Net): { net: FlatNet; weights: Float32Array } {
  const parts: Float32Array[] = [];
  const places: FlatNet['weights'] = [];
  let end = 0;
  const keep = (data: Float32Array, shape: number[]): number => {
    parts.push(data);
    end += data.length;
    return places.push({ offset: end - data.length, shape }) - 1;
  };
  const names = new Map<string, string>(); // of maps that need no layer of their own: by whose name they go
  const called = (name: string): string => names.get(name) ?? name;
  const layers: FlatLayer[] = [];
  for (const layer of net.layers) {
    const [source = ''] = layer.inputs.map(called);
    const before = layers.find(({ output }) => output === source);
    const fuses =
      before && ['Conv', 'Add'].includes(before.op) && consumers(net, layer.inputs[0] ?? '').length === 1;
    if (layer.op === 'Relu' && fuses) {
      before.relu = true;
      names.set(layer.output, source);
    } else if (layer.op === 'Flatten')
      names.set(layer.output, source); // the mean has no axes left to flatten
    else layers.push(flatLayer(layer, layer.inputs.map(called), keep));
  }
  const weights = new Float32Array(end);
  parts.forEach((part, i) => weights.set(part, places[i]!.offset));
  return { net: { input: net.input.name, output: called(net.output), layers, weights: places }, weights };
}

function flatLayer(
  layer: Layer,
  inputs: string[],
  keep: (data: Float32Array, shape: number[]) => number,
): FlatLayer {
  const base = { inputs, output: layer.output, relu: false };
  switch (layer.op) {
    case 'Conv': {
      const { dims, data } = layer.weight;
      const bias = layer.bias ?? new Float32Array(dims[0] ?? 0);
      const weight = keep(
        move(data, dims, [2, 3, 1, 0]),
        [2, 3, 1, 0].map((axis) => dims[axis]!),
      );
      return { ...base, op: 'Conv', weight, bias: keep(bias, [bias.length]), ...windowOf(layer) };
    }
    case 'Gemm': {
      const [classes = 0, features = 0] = layer.weight.dims;
      const weight = keep(move(layer.weight.data, [classes, features], [1, 0]), [features, classes]);
      return { ...base, op: 'Gemm', weight, bias: keep(layer.bias, [classes]) };
    }
    case 'MaxPool':
      return { ...base, op: 'MaxPool', size: [...layer.kernel], ...windowOf(layer) };
    case 'GlobalAveragePool':
      return { ...base, op: 'Mean' };
    case 'Pad':
      return {
        ...base,
        op: 'Pad',
        pads: [0, 2, 3, 1].map((axis) => [layer.pads[axis] ?? 0, layer.pads[axis + 4] ?? 0]),
      };
    case 'Slice': {
      if (layer.starts.some((start) => start !== 0))
        throw new Error(`${layer.output}: a slice from the middle`);
      const along = (values: readonly number[], otherwise: number) =>
        [0, 2, 3, 1].map((axis) => values[layer.axes.indexOf(axis)] ?? otherwise);
      return { ...base, op: 'Slice', ends: along(layer.ends, 2 ** 31 - 1), steps: along(layer.steps, 1) };
    }
    case 'Add':
    case 'Relu':
      return { ...base, op: layer.op };
    default:
      throw new Error(`${layer.output}: ${layer.op} is not supported here`);
  }
}

function windowOf({ strides, pads }: Pick<Extract<Layer, { op: 'Conv' }>, 'strides' | 'pads'>): Window {
  const [pad = 0] = pads;
  if (pads.some((each) => each !== pad))
    throw new Error(`pads ${pads.join()} are not the same on every side`);
  return { strides: [...strides], pad };
}

/** `data` of shape `dims` with its axes in another order: axis i of the result is axis order[i]. */
export function move(data: Float32Array, dims: readonly number[], order: readonly number[]): Float32Array {
  const steps = dims.map((_, axis) => dims.slice(axis + 1).reduce((a, b) => a * b, 1));
  const moved = new Float32Array(data.length);
  const at = order.map(() => 0);
  for (let to = 0; to < moved.length; to++) {
    moved[to] = data[order.reduce((sum, axis, i) => sum + at[i]! * steps[axis]!, 0)]!;
    for (let i = order.length - 1; i >= 0; i--) {
      at[i] = at[i]! + 1;
      if (at[i]! < dims[order[i]!]!) break;
      at[i] = 0;
    }
  }
  return moved;
}
