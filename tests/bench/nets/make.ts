/** The networks of the bench, each in every form that an entrant wants, as files in memory. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManifest } from '../../../models/quantize/manifest.ts';
import { decodeModel, encodeModel } from '../../../models/quantize/onnx/codec.ts';
import { normalize, readPictures } from '../../../models/quantize/pictures.ts';
import { METHODS } from '../../../models/quantize/quantization/methods.ts';
import { prepare, quantize } from '../../../models/quantize/quantize.ts';
import type { ContenderId, Network } from '../../../src/lab/performance/schema.ts';
import { zooNet } from '../../models/imagenet-nets.ts';
import type { Entrant } from '../page/protocol.ts';
import { dynamicGraph } from './dynamic.ts';
import { flatNet } from './flat.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** As the page of torchvision has them for ImageNet; the random nets are indifferent to them. */
const IMAGENET = { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] };

/** A network ready to be served: files by address, entrants that name them. */
export interface Made {
  about: Omit<Network, 'runs'>;
  multiplyAdds: number;
  files: Map<string, Uint8Array>;
  entrants: (Entrant & { id: ContenderId; bytes: number })[];
  pictures: string;
}

/** The networks by id: of the zoo, or of the shape of a ResNet for ImageNet with random weights. */
export const NETWORKS = {
  'resnet-20': () => fromZoo('resnet-20'),
  'resnet-56': () => fromZoo('resnet-56'),
  'resnet-18': () => random(18),
  'resnet-50': () => random(50),
} as const;

export type NetworkId = keyof typeof NETWORKS;

async function fromZoo(id: string): Promise<Made> {
  const model = readManifest(join(ROOT, 'models/manifest.json')).models.find((each) => each.id === id);
  const fp32 = model?.files.fp32;
  if (!model || !fp32) throw new Error(`${id}: not in the zoo`);
  const { name, parameters, input } = model;
  const zoo = (path: string) => readFileSync(join(ROOT, 'models/zoo', path));
  return make(
    { id, name, size: input.size, trained: true, parameters },
    zoo(fp32.path),
    {
      graph: zoo(model.files.wasm.path),
      weights: zoo(model.files.weights.path),
      plan: zoo(model.files.engine!.path),
    },
    await samples(input.size, input.mean, input.std),
  );
}

async function random(layers: 18 | 50): Promise<Made> {
  const bytes = zooNet(layers, { opset: 12, store: 'rawData' });
  const { net, counts } = await prepare(bytes);
  const pictures = await samples(224, IMAGENET.mean, IMAGENET.std);
  const seen = Array.from({ length: pictures.dims[0] ?? 0 }, (_, i) => ({
    dims: [1, 3, 224, 224],
    data: pictures.data.subarray(i * 3 * 224 ** 2, (i + 1) * 3 * 224 ** 2),
  }));
  const files = await quantize(net, seen, METHODS['minmax']!);
  return make(
    {
      id: `resnet-${layers}`,
      name: `ResNet-${layers}`,
      size: 224,
      trained: false,
      parameters: counts.parameters,
    },
    bytes,
    { graph: files['graph.wasm.onnx'], weights: files['weights.bin'], plan: files['plan.json']! },
    pictures,
  );
}

/** The shipped pictures as the network wants them. */
async function samples(size: number, mean: readonly number[], std: readonly number[]) {
  return normalize(
    await readPictures(join(ROOT, 'public/samples'), { part: 'test', size, labels: [] }),
    mean,
    std,
  );
}

async function make(
  about: Made['about'],
  fp32: Uint8Array,
  int8: { graph: Uint8Array; weights: Uint8Array; plan: Uint8Array },
  pictures: { data: Float32Array },
): Promise<Made> {
  const { net, counts } = await prepare(fp32);
  const flat = flatNet(net);
  const float = renamed(fp32);
  const dynamic = renamed(dynamicGraph(net, 'unsigned'));
  const signed = renamed(dynamicGraph(net, 'signed'));
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const bytes = (data: Float32Array) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const folder = `/nets/${about.id}`;
  const files = new Map(
    Object.entries({
      'int8.onnx': int8.graph,
      'weights.bin': int8.weights,
      'plan.json': int8.plan,
      'fp32.onnx': float,
      'dynamic.onnx': dynamic,
      'signed.onnx': signed,
      'flat.json': text(flat.net),
      'flat.bin': bytes(flat.weights),
      'pictures.bin': bytes(pictures.data),
      'hub/config.json': text({ model_type: 'resnet', architectures: ['ResNetForImageClassification'] }),
      'hub/onnx/model.onnx': float,
      'hub/onnx/model_quantized.onnx': dynamic,
    }).map(([name, data]) => [`${folder}/${name}`, data]),
  );
  const entrant = (
    id: ContenderId,
    worker: Entrant['worker'],
    named: Record<string, string>,
    size: number,
  ) => ({
    id,
    worker,
    files: named,
    bytes: size,
  });
  const at = (name: string) => `${folder}/${name}`;
  const hub = (dtype: string) => ({ model: `${about.id}/hub`, dtype });
  return {
    about,
    multiplyAdds: counts.multiplyAdds,
    files,
    pictures: at('pictures.bin'),
    entrants: [
      entrant(
        'engine',
        'engine',
        { plan: at('plan.json'), weights: at('weights.bin') },
        int8.plan.length + int8.weights.length,
      ),
      entrant(
        'int8',
        'onnx',
        { graph: at('int8.onnx'), weights: at('weights.bin') },
        int8.graph.length + int8.weights.length,
      ),
      entrant('fp32', 'onnx', { graph: at('fp32.onnx') }, float.length),
      entrant('dynamic', 'onnx', { graph: at('dynamic.onnx') }, dynamic.length),
      entrant('dynamic-signed', 'onnx', { graph: at('signed.onnx') }, signed.length),
      entrant('transformers-fp32', 'transformers', hub('fp32'), float.length),
      entrant('transformers-q8', 'transformers', hub('q8'), dynamic.length),
      entrant(
        'tensorflow',
        'tensorflow',
        { net: at('flat.json'), weights: at('flat.bin') },
        text(flat.net).length + flat.weights.byteLength,
      ),
    ],
  };
}

/** The file with its ends called as transformers.js wants them, and no constant among its inputs. */
export function renamed(bytes: Uint8Array): Uint8Array {
  const model = decodeModel(bytes);
  const { graph } = model;
  const constants = new Set(graph.initializer.map(({ name }) => name));
  const inputs = graph.input.filter(({ name }) => !constants.has(name));
  const names = new Map([
    [inputs[0]?.name ?? '', 'pixel_values'],
    [graph.output[0]?.name ?? '', 'logits'],
  ]);
  const called = (name: string): string => names.get(name) ?? name;
  const ends = (list: typeof inputs) => list.map((value) => ({ ...value, name: called(value.name) }));
  const node = graph.node.map((each) => ({
    ...each,
    input: each.input.map(called),
    output: each.output.map(called),
  }));
  return encodeModel({
    ...model,
    irVersion: Math.max(7, model.irVersion),
    graph: { ...graph, node, input: ends(inputs), output: ends(graph.output) },
  });
}
