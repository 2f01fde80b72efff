/** An fp32 ONNX file to a Net. */

import { decodeModel } from '../onnx/codec.ts';
import { withExternalData } from '../onnx/external.ts';
import type { Model } from '../onnx/types.ts';
import { inFloat32 } from '../normalize/floats.ts';
import { normalize, refuseUnknown, type Input } from '../normalize/normalize.ts';
import { pixelNodes } from '../normalize/pixels.ts';
import { sorted } from '../normalize/sort.ts';
import { readInput } from './input.ts';
import { resolveOperands } from './operands.ts';
import type { Net } from './types.ts';

export interface Reading {
  /** The folder in which data outside the file lies; null where it has none. */
  folder?: string | null;
  /** The side of the pictures, where the file leaves it open. */
  size?: number | undefined;
}

/** A network, and the file that it was read from as float32 with all its data in it. */
export interface Read {
  net: Net;
  model: Model;
  input: Input;
  /** The tensor of the file that holds the logits: its output, or what the softmax at its end reads. */
  logits: string;
}

const OLDEST = 7; // before it, operands were broadcast by attributes

/** The network in an fp32 ONNX file. Throws an Error naming the node that cannot be understood. */
export async function readNet(bytes: Uint8Array, reading: Reading = {}): Promise<Net> {
  return (await readModel(bytes, reading)).net;
}

/** The same, with the model itself. */
export async function readModel(bytes: Uint8Array, { folder = null, size }: Reading = {}): Promise<Read> {
  const decoded = decodeModel(bytes);
  const opset = decoded.opsetImport.find(({ domain }) => !domain || domain === 'ai.onnx')?.version ?? 1;
  if (opset < OLDEST)
    throw new Error(
      `this file is of opset ${opset}; export it with opset ${OLDEST} or newer (torch.onnx.export: opset_version)`,
    );
  const output = decoded.graph.output[0]?.name;
  if (!output || decoded.graph.output.length > 1)
    throw new Error(
      `the network must have one output, the logits; this one has ${decoded.graph.output.length}: ${decoded.graph.output.map(({ name }) => name).join(', ')}`,
    );
  const node = sorted(decoded.graph, [output]);
  const open = { ...decoded, graph: { ...decoded.graph, node } };
  const named = readInputName(open);
  refuseUnknown(pixelNodes(node, named));
  const model = inFloat32(withExternalData(open, folder));
  const input = readInput(model.graph, size);
  const resolved = await resolveOperands(model, input, pixelNodes(model.graph.node, input.name));
  const pixels = pixelNodes(resolved.graph.node, input.name);
  const { layers, output: end, first, logits } = normalize(resolved.graph, pixels, input, opset);
  const metadata = Object.fromEntries((decoded.metadataProps ?? []).map(({ key, value }) => [key, value]));
  const { name, batch, shape } = input;
  const net = { input: { name, batch, shape }, output: end, layers, metadata, ...(first && { first }) };
  return { net, model, input, logits };
}

/** The name of the one input that is no constant. */
function readInputName({ graph }: Model): string {
  const constants = new Set(graph.initializer.map(({ name }) => name));
  return graph.input.find(({ name }) => !constants.has(name))?.name ?? '';
}
