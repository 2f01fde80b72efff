/** An fp32 ONNX file to a Net. */

import { called } from '../onnx/attributes.ts';
import { decodeModel } from '../onnx/codec.ts';
import { lookup } from '../onnx/constants.ts';
import type { Graph, Node, Value } from '../onnx/types.ts';
import { resolveOperands } from './operands.ts';
import { READERS } from './operators.ts';
import type { Layer, Net } from './types.ts';

/** The network in an fp32 ONNX file. Throws an Error naming the node that cannot be understood. */
export async function readNet(bytes: Uint8Array): Promise<Net> {
  const given = decodeModel(bytes);
  const input = readInput(given.graph);
  const output = given.graph.output[0]?.name;
  if (!output || given.graph.output.length > 1) {
    throw new Error(
      `the network must have one output, the logits; this one has ${given.graph.output.length}`,
    );
  }
  refuseUnknown(needed(given.graph, output, true));
  const { graph } = await resolveOperands(given, input);
  const tensors = lookup(graph);
  const nodes = needed(graph, output, false);
  const layers = nodes.flatMap((node): Layer | Layer[] => {
    const read = READERS[node.opType];
    if (!read || (node.domain && node.domain !== 'ai.onnx')) throw unsupported(node);
    return read(node, tensors);
  });
  const metadata = Object.fromEntries((given.metadataProps ?? []).map(({ key, value }) => [key, value]));
  return { input, output: tensors.source(output), layers, metadata };
}

function unsupported(node: Node): Error {
  return new Error(
    `${called(node)}: this operator is not supported; supported are Constant, Identity, ${Object.keys(READERS).join(', ')}`,
  );
}

/** An unknown operator on the way of the pixels is reported before anything is run. */
function refuseUnknown(nodes: Node[]): void {
  for (const node of nodes) if (!READERS[node.opType]) throw unsupported(node);
}

function readInput(graph: Graph): Net['input'] {
  const constants = new Set(graph.initializer.map((tensor) => tensor.name));
  const inputs = graph.input.filter((value) => !constants.has(value.name));
  const [value] = inputs;
  if (!value || inputs.length > 1)
    throw new Error(`the network must have one input, the pictures; this one has ${inputs.length}`);
  const dims = (value.type?.tensorType?.shape?.dim ?? []).map(({ dimValue }) => dimValue || null);
  const [batch = null, channels, height, width] = dims;
  if (dims.length !== 4 || !channels || !height || !width) throw new Error(describeInput(value, dims));
  return { name: value.name, batch, shape: [channels, height, width] };
}

function describeInput(value: Value, dims: (number | null)[]): string {
  const shape = dims.map((dim) => dim ?? '?').join('×');
  return `input "${value.name}" is ${shape || 'of unknown shape'}; it must be N×C×H×W with C, H and W known`;
}

/**
 * The nodes that `output` needs, in the file's order, without Constant and Identity; with `pixels`,
 * only those that the map itself passes through, so that shape arithmetic is left out.
 */
function needed(graph: Graph, output: string, pixels: boolean): Node[] {
  const tensors = lookup(graph);
  const found = new Set<Node>();
  const visit = (name: string): void => {
    const node = name ? tensors.producer(name) : undefined;
    if (!node || found.has(node)) return;
    found.add(node);
    const operandsOnly = pixels && !['Add', 'Concat'].includes(node.opType);
    for (const each of operandsOnly ? node.input.slice(0, 1) : node.input) visit(each);
  };
  visit(output);
  return graph.node.filter((node) => found.has(node));
}
