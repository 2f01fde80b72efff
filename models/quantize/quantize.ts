/** The whole way from an fp32 ONNX file to the files that the page runs. */

import { branches } from './net/branches.ts';
import { count, type Counts } from './net/count.ts';
import { foldBatchNormalization } from './net/fold.ts';
import { shapes } from './net/shapes.ts';
import { readModel, type Reading } from './net/read.ts';
import { renameTensors } from './net/rename.ts';
import type { Net } from './net/types.ts';
import { original, type Original } from './original.ts';
import { calibrate, type Batch } from './quantization/calibrate.ts';
import { ENGINE_METHODS, engineRanges, type EngineMethod } from './quantization/engine-ranges.ts';
import { withRoom } from './quantization/room.ts';
import type { Method } from './quantization/methods.ts';
import { webgpuGraph } from './write/float.ts';
import { labGraph } from './write/lab.ts';
import { engineObstacle, planFile } from './write/plan-file.ts';
import { qdqGraph, quantizedTensors } from './write/qdq.ts';
import { createWeightsFile } from './write/weights-file.ts';

/** A network read and made ready: BN folded, tensors named; counts are those of the file as it was. */
export interface Prepared {
  /** For any number of pictures at a time. */
  net: Net;
  counts: Counts & { blocks: number };
  /** How many classes it tells apart. */
  classes: number;
  /** The network as it is in the file, to be run beside what is made of it. */
  original: Original;
}

/** What is written, by file name. */
export type Files = Record<
  'weights.bin' | 'graph.wasm.onnx' | 'graph.webgpu.onnx' | 'graph.lab.onnx',
  Uint8Array
> & {
  /** Of networks that the site's own engine has all kernels for. */
  'plan.json'?: Uint8Array;
};

/** Reads an fp32 ONNX file. Throws an Error naming the node that is not supported. */
export async function prepare(bytes: Uint8Array, reading: Reading = {}): Promise<Prepared> {
  const read = await readModel(bytes, reading);
  const { net } = read;
  const [classes = 0, ...map] = shapes(net).get(net.output) ?? [];
  if (map.length)
    throw new Error(
      `the output "${net.output}" is a map of ${[classes, ...map].join('×')}; a classifier ends in one number for each class`,
    );
  const named = renameTensors(foldBatchNormalization(net), read.model.graph.output[0]?.name);
  return {
    net: { ...named, input: { ...named.input, batch: null } },
    counts: { ...count(net), blocks: branches(net).length },
    classes,
    original: original(read),
  };
}

/** The files, ranges of the QDQ graph and of the plan chosen by `method` and `engine` from what the network holds while it looks at `batches`. */
export async function quantize(
  net: Net,
  batches: Iterable<Batch>,
  method: Method,
  done?: () => void,
  engine?: EngineMethod,
): Promise<Files> {
  const seen = await calibrate(net, quantizedTensors(net), batches, done);
  return writeFiles(net, seen, method, engine);
}

/** How ranges of the plan are chosen where nothing else is said: see models/README.md. */
export const ENGINE_METHOD = 'percentile-0.001';

/** The files from histograms that are there already. */
export function writeFiles(
  given: Net,
  seen: Awaited<ReturnType<typeof calibrate>>,
  method: Method,
  engine: EngineMethod = ENGINE_METHODS[ENGINE_METHOD]!,
): Files {
  const weights = createWeightsFile();
  const ranges = new Map([...seen].map(([name, histogram]) => [name, method(histogram)]));
  const net = withRoom(given, ranges);
  const graphs = {
    'graph.webgpu.onnx': webgpuGraph(net, weights),
    'graph.lab.onnx': labGraph(net, weights),
    'graph.wasm.onnx': qdqGraph(net, ranges, weights),
  };
  const plan = engineObstacle(net) === null ? planFile(net, engineRanges(net, seen, engine), weights) : null;
  return { 'weights.bin': weights.bytes(), ...graphs, ...(plan && { 'plan.json': plan }) };
}
