import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeModel } from '../../../../models/quantize/onnx/codec.ts';
import type { Graph, Tensor } from '../../../../models/quantize/onnx/types.ts';
import type { Head } from '../../../inference/cam.ts';
import type { Model } from '../../../inference/manifest.ts';

/** The last layer of a network, as its lab graph computes with it: 8-bit weights times their scales, and biases. */
export async function head({ files }: Model, zoo: string): Promise<Head> {
  if (files.lab === undefined) throw new Error('a network without a lab graph has no class activation map');
  const { graph } = decodeModel(await readFile(join(zoo, files.lab.path)));
  const weightsFile = await readFile(join(zoo, files.weights.path));
  const gemm = graph.node.find(({ opType }) => opType === 'Gemm');
  const dequantized = graph.node.find(({ output }) => output[0] === gemm?.input[1]);
  const [weights, scales] = (dequantized?.input ?? []).map((name) => constant(graph, name));
  const bias = gemm && constant(graph, gemm.input[2] ?? '');
  if (!weights || !scales || !bias)
    throw new Error(`${files.lab.path}: the last layer is not of the known form`);
  const [classes = 0, channels = 0] = weights.dims;
  const steps = floats(scales, weightsFile);
  const integers = bytes(weights, weightsFile);
  const row = (of: number) =>
    Array.from({ length: channels }, (_, i) => round(integers.readInt8(of * channels + i) * steps[of]!));
  return {
    weights: Array.from({ length: classes }, (_, i) => row(i)),
    bias: floats(bias, weightsFile).map(round),
  };
}

function constant({ initializer }: Graph, name: string): Tensor {
  const found = initializer.find((tensor) => tensor.name === name);
  if (found === undefined) throw new Error(`no constant ${name}`);
  return found;
}

/** The bytes of a constant, wherever it is kept. */
function bytes({ rawData, externalData }: Tensor, weightsFile: Buffer): Buffer {
  const place = (key: string) => Number(externalData?.find((entry) => entry.key === key)?.value ?? 0);
  if (rawData?.length) return Buffer.from(rawData);
  return weightsFile.subarray(place('offset'), place('offset') + place('length'));
}

function floats(tensor: Tensor, weightsFile: Buffer): number[] {
  const data = bytes(tensor, weightsFile);
  return Array.from({ length: data.length / 4 }, (_, i) => data.readFloatLE(i * 4));
}

/** Seven digits are what a float32 has. */
function round(value: number): number {
  return Number(value.toPrecision(7));
}
