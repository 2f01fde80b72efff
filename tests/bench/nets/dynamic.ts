/**
 * The usual "quantized" export: int8 weights, one scale and zero point a tensor, and every map measured, rounded and made
 * float again while the network runs.
 */

import type { Conv, Gemm, Net } from '../../../models/quantize/net/types.ts';
import { affineFor } from '../../../models/quantize/quantization/affine.ts';
import { writeFloat } from '../../../models/quantize/write/float.ts';
import { decodeModel, encodeModel } from '../../../models/quantize/onnx/codec.ts';
import { createGraph, type GraphBuilder } from '../../../models/quantize/write/graph.ts';
import { attributes, inputShape } from '../../../models/quantize/write/layers.ts';

/** Weights of −127 to 127 around zero, the default of the usual tool, or of 0 to 255 with a zero point. */
export type Store = 'signed' | 'unsigned';

/** The network with DynamicQuantizeLinear before, and ConvInteger or MatMulInteger in the place of, each weighted layer. */
export function dynamicGraph(net: Net, store: Store): Uint8Array {
  const graph = createGraph(null);
  const measured = new Set<string>();
  for (const layer of net.layers) {
    if (layer.op === 'Conv' || layer.op === 'Gemm') weighted(graph, layer, { measured, store });
    else writeFloat(graph, layer, layer.inputs);
  }
  const bytes = graph.finish({
    name: 'dynamic',
    inputs: { [net.input.name]: inputShape(net.input) },
    outputs: { [net.output]: null },
  });
  const model = decodeModel(bytes);
  for (const node of model.graph.node)
    if (node.opType === 'DynamicQuantizeLinear') node.output = measurement(node.input[0] ?? '');
  return encodeModel(model);
}

/** What DynamicQuantizeLinear gives for a map: its uint8, their scale, their zero point. */
const measurement = (x: string): [string, string, string] => [`${x}_q`, `${x}_qs`, `${x}_qz`];

interface How {
  /** Maps that are rounded already. */
  measured: Set<string>;
  store: Store;
}

function weighted(graph: GraphBuilder, layer: Conv | Gemm, { measured, store }: How): void {
  const { op, output, weight, bias } = layer;
  const [x = ''] = layer.inputs;
  const [q, scaleOfX, zeroOfX] = measurement(x);
  if (!measured.has(x)) graph.node('DynamicQuantizeLinear', [x], q);
  measured.add(x);
  const { scale, stored, zeroPoint } = rounded(op === 'Gemm' ? transposed(weight) : weight.data, store);
  const dims = op === 'Gemm' ? weight.dims.toReversed() : weight.dims;
  const operands = [
    q,
    graph.constant(`${output}_w8`, { dims, data: stored }),
    zeroOfX,
    graph.constant(`${output}_wz`, { dims: [], data: zeroPoint }),
  ];
  const integer = op === 'Conv' ? 'ConvInteger' : 'MatMulInteger';
  graph.node(integer, operands, `${output}_i`, op === 'Conv' ? attributes(layer) : {});
  graph.node('Cast', [`${output}_i`], `${output}_f`, { to: 1 });
  const own = graph.constant(`${output}_ws`, { dims: [], data: Float32Array.of(scale) });
  graph.node('Mul', [scaleOfX, own], `${output}_s`);
  graph.node('Mul', [`${output}_f`, `${output}_s`], bias ? `${output}_u` : output);
  if (!bias) return;
  const shape = op === 'Conv' ? [1, bias.length, 1, 1] : [bias.length];
  graph.node('Add', [`${output}_u`, graph.constant(`${output}_b`, { dims: shape, data: bias })], output);
}

/** Weights as whole numbers, with one scale and one zero point. */
function rounded(data: Float32Array, store: Store) {
  const low = data.reduce((a, b) => Math.min(a, b), 0);
  const high = data.reduce((a, b) => Math.max(a, b), 0);
  if (store === 'signed') {
    const scale = Math.max(-low, high) / 127;
    const stored = Int8Array.from(data, (w) => Math.round(w / scale));
    return { scale, stored, zeroPoint: Int8Array.of(0) };
  }
  const { scale, zeroPoint } = affineFor({ low, high });
  const stored = Uint8Array.from(data, (w) => Math.min(255, Math.max(0, Math.round(w / scale) + zeroPoint)));
  return { scale, stored, zeroPoint: Uint8Array.of(zeroPoint) };
}

function transposed({ dims, data }: Gemm['weight']): Float32Array {
  const [rows = 0, columns = 0] = dims;
  return data.map((_, i) => data[(i % rows) * columns + Math.floor(i / rows)]!);
}
