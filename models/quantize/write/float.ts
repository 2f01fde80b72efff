/** Graphs that compute in float: the fp32 one for calibration, and those whose weights are stored as int8. */

import { quantizeWeights } from '../quantization/weights.ts';
import type { Conv, Gemm, Layer, Net } from '../net/types.ts';
import type { GraphBuilder } from './graph.ts';
import { createGraph, type Shapes } from './graph.ts';
import { attributes, inputShape, operands, operator } from './layers.ts';
import type { WeightsFile } from './weights-file.ts';

/** Adds `layer` reading `inputs`, its weights as `weightOf` stores them. */
export type WriteLayer = (graph: GraphBuilder, layer: Layer, inputs: readonly string[]) => string;

/** A writer of layers with float weights, kept as they are. */
export const writeFloat: WriteLayer = (graph, layer, inputs) =>
  writeLayer(graph, layer, inputs, ({ output, weight }) => graph.constant(`${output}_w`, weight));

/** A writer of layers with int8 weights, made float by DequantizeLinear. */
export const writeInt8Weights: WriteLayer = (graph, layer, inputs) =>
  writeLayer(graph, layer, inputs, (weighted) => dequantizedWeights(graph, weighted));

function writeLayer(
  graph: GraphBuilder,
  layer: Layer,
  inputs: readonly string[],
  weightOf: (layer: Conv | Gemm) => string,
): string {
  const extra =
    layer.op === 'Conv' || layer.op === 'Gemm'
      ? [weightOf(layer), ...floatBias(graph, layer)]
      : operands(layer, graph);
  return graph.node(operator(layer), [...inputs, ...extra], layer.output, attributes(layer));
}

/** The weights of `layer` as int8 constants with their scales, and the DequantizeLinear that reads them. */
export function dequantizedWeights(graph: GraphBuilder, { output, weight }: Conv | Gemm): string {
  const { dims, data, scales } = quantizeWeights(weight);
  const names = [
    graph.constant(`${output}_w8`, { dims, data }),
    graph.constant(`${output}_ws`, { dims: [scales.length], data: scales }),
  ];
  return graph.node('DequantizeLinear', names, `${output}_w`, { axis: 0 });
}

/** The float bias of `layer` as a constant; nothing where there is none. */
export function floatBias(graph: GraphBuilder, { output, bias }: Conv | Gemm): string[] {
  return bias ? [graph.constant(`${output}_b`, { dims: [bias.length], data: bias })] : [];
}

/** The network in fp32 with every tensor of `watched` as an output; BN must have been folded. */
export function calibrationGraph(net: Net, watched: readonly string[]): Uint8Array {
  const graph = createGraph(null);
  for (const layer of net.layers) writeFloat(graph, layer, layer.inputs);
  const outputs: Shapes = Object.fromEntries(
    watched.filter((name) => name !== net.input.name).map((name) => [name, null]),
  );
  return graph.finish({ name: 'calibration', inputs: { [net.input.name]: inputShape(net.input) }, outputs });
}

/** `graph.webgpu.onnx`: int8 weights, float arithmetic. */
export function webgpuGraph(net: Net, weights: WeightsFile): Uint8Array {
  const graph = createGraph(weights);
  for (const layer of net.layers) writeInt8Weights(graph, layer, layer.inputs);
  return graph.finish({
    name: 'webgpu',
    inputs: { [net.input.name]: inputShape(net.input) },
    outputs: { [net.output]: null },
  });
}
