/**
 * `graph.wasm.onnx`: static QDQ. Every map is stored as uint8 between layers; the runtime fuses
 * Dequantize → layer → Quantize into one integer kernel. What only moves numbers (Slice, Pad, MaxPool,
 * Flatten) works on the uint8 map itself.
 */

import { affineFor, type Affine, type Range } from '../quantization/affine.ts';
import { quantizeBias, quantizeWeights } from '../quantization/weights.ts';
import { consumers, type Conv, type Gemm, type Layer, type Net } from '../net/types.ts';
import { createGraph, type GraphBuilder } from './graph.ts';
import { dequantizedWeights } from './float.ts';
import { attributes, inputShape, operands, operator } from './layers.ts';
import type { WeightsFile } from './weights-file.ts';

const MOVES: ReadonlySet<Layer['op']> = new Set(['Slice', 'Pad', 'MaxPool', 'Flatten']);

/** Whether `layer` only moves numbers, so that what comes out has the scale of what goes in. */
export const moves = ({ op }: Layer): boolean => MOVES.has(op);

/**
 * The tensors that get a range of their own. A tensor that only ReLUs read has none: it is quantized after the
 * ReLU, where all 256 values are left for what passes. The head, from global pooling to the logits, stays float:
 * rounding there costs accuracy and saves no time that could be measured.
 */
export function quantizedTensors(net: Net): string[] {
  const computed = net.layers
    .filter(({ op, output }) => !MOVES.has(op) && op !== 'GlobalAveragePool' && output !== net.output)
    .map(({ output }) => output);
  return [net.input.name, ...computed].filter((name) => consumers(net, name).some(({ op }) => op !== 'Relu'));
}

/** Writes the graph; `ranges` must hold each of `quantizedTensors(net)`. */
export function qdqGraph(net: Net, ranges: ReadonlyMap<string, Range>, weights: WeightsFile): Uint8Array {
  const graph = createGraph(weights);
  const affine = new Map([...ranges].map(([name, range]) => [name, affineFor(range)]));
  const stored = new Map<string, Affine>(); // tensors that exist as uint8, under the name `<tensor>_q`

  const quantize = (name: string): void => {
    const as = affine.get(name);
    if (!as) return;
    graph.node('QuantizeLinear', [name, ...affineConstants(graph, name, as)], `${name}_q`);
    stored.set(name, as);
  };
  const dequantize = (name: string, reader: string): string => {
    const as = stored.get(name);
    if (!as) return name;
    return graph.node(
      'DequantizeLinear',
      [`${name}_q`, ...affineConstants(graph, name, as)],
      `${name}_for_${reader}`,
    );
  };

  quantize(net.input.name);
  for (const layer of net.layers) {
    const [source = ''] = layer.inputs;
    const as = stored.get(source);
    if (MOVES.has(layer.op) && as) {
      move(graph, layer, source, as);
      stored.set(layer.output, as);
      continue;
    }
    const inputs = layer.inputs.map((name) => dequantize(name, layer.output));
    const extra =
      layer.op === 'Conv' || layer.op === 'Gemm' ? weighted(graph, layer, as) : operands(layer, graph);
    graph.node(operator(layer), [...inputs, ...extra], layer.output, attributes(layer));
    quantize(layer.output);
  }
  return graph.finish({
    name: 'wasm',
    inputs: { [net.input.name]: inputShape(net.input) },
    outputs: { [net.output]: null },
  });
}

/** Scale and zero point of a tensor; zero points are called by value, because most are the same. */
function affineConstants(graph: GraphBuilder, name: string, { scale, zeroPoint }: Affine): string[] {
  return [
    graph.constant(`${name}_s`, { dims: [], data: Float32Array.of(scale) }),
    graph.constant(`zero_${zeroPoint}`, { dims: [], data: Uint8Array.of(zeroPoint) }),
  ];
}

function move(graph: GraphBuilder, layer: Layer, source: string, { zeroPoint }: Affine): void {
  const extra = operands(layer, graph);
  if (layer.op === 'Pad')
    extra.push(graph.constant(`zero_${zeroPoint}`, { dims: [], data: Uint8Array.of(zeroPoint) }));
  graph.node(layer.op, [`${source}_q`, ...extra], `${layer.output}_q`, attributes(layer));
}

/** Weights and bias of a layer; the bias is int32 in the accumulator's units where the input is quantized. */
function weighted(graph: GraphBuilder, layer: Conv | Gemm, input: Affine | undefined): string[] {
  const weight = dequantizedWeights(graph, layer);
  const { output, bias } = layer;
  if (!bias) return [weight];
  const dims = [bias.length];
  if (!input) return [weight, graph.constant(`${output}_b`, { dims, data: bias })];
  const { data, scales } = quantizeBias(bias, input.scale, quantizeWeights(layer.weight).scales);
  const names = [
    graph.constant(`${output}_b32`, { dims, data }),
    graph.constant(`${output}_bs`, { dims, data: scales }),
  ];
  return [weight, graph.node('DequantizeLinear', names, `${output}_b_float`, { axis: 0 })];
}
