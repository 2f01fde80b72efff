/** From a checked fp32 file to a model of the site. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, top1 } from '../quantize/evaluate/measure.ts';
import { modelEntry } from '../quantize/entry.ts';
import { describeFile, readManifest, writeModel, type ModelEntry } from '../quantize/manifest.ts';
import type { Net } from '../quantize/net/types.ts';
import { choose, evenly, normalize, type Pictures } from '../quantize/pictures.ts';
import { progress } from '../quantize/progress.ts';
import type { Batch } from '../quantize/quantization/calibrate.ts';
import { METHODS } from '../quantize/quantization/methods.ts';
import { ENGINE_METHOD, prepare, quantize, type Files } from '../quantize/quantize.ts';
import { openSession } from '../quantize/runtime.ts';
import { calibrationGraph } from '../quantize/write/float.ts';
import { fileAddress, type PublicFile, type PublicFiles } from './files.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const METHOD = 'minmax';
const COMPARED = 10; // pictures on which the quantized graphs are compared with fp32

/** Of so many pictures, how many get the same first class from a quantized graph as from fp32. */
export interface Agreement {
  pictures: number;
  wasm: number;
  webgpu: number;
}

/**
 * Quantizes `fp32`, one picture at a time, into `zoo`/<model> and enters it in the manifest beside `zoo`.
 * Throws an Error naming the node that is not supported, or where the network does not have one output per label.
 */
export async function addModel(
  list: PublicFiles,
  file: PublicFile,
  fp32: string,
  pictures: Pictures,
  zoo: string,
): Promise<Agreement> {
  const { mean, std, resize } = list.input;
  const prepared = await prepare(readFileSync(fp32));
  const { net } = prepared;
  const bar = progress(`${file.model}: calibrating`);
  let done = 0;
  const batches = oneByOne(net, pictures, mean, std);
  const files = await quantize(net, batches, METHODS[METHOD]!, () => bar(++done, 2 * pictures.count));
  const agreement = await compare(list, net, files, pictures);
  const folder = join(zoo, file.model);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const about = {
    ...{ folder, mean, std, resize },
    labels: describeFile(CONTENT, list.labels),
    calibration: {
      method: METHOD,
      ...(files['plan.json'] && { engine: ENGINE_METHOD }),
      pictures: pictures.count,
    },
    source: source(list, file),
    name: `ResNet-${file.layers} (ImageNet)`,
    licence: list.licence,
  };
  writeModel(manifestOf(zoo), modelEntry(prepared, about));
  return agreement;
}

/** Whether `zoo` already holds what addModel would make: from that file, with as many pictures, every file whole. */
export function isThere(file: PublicFile, pictures: Pictures, zoo: string): boolean {
  const known = readManifest(manifestOf(zoo)).models.find(({ id }) => id === file.model);
  if (known?.source?.sha256 !== file.sha256 || known.calibration.pictures !== pictures.count) return false;
  try {
    return Object.values(known.files).every(({ path, sha256 }) => describeFile(zoo, path).sha256 === sha256);
  } catch {
    return false; // one is missing
  }
}

const manifestOf = (zoo: string): string => join(zoo, '../manifest.json');

function source(
  { base }: PublicFiles,
  { file, sha256, top1: first, top5 }: PublicFile,
): ModelEntry['source'] {
  return { url: fileAddress(file, base), sha256, top1: first, ...(top5 && { top5 }) };
}

/** Batches made as they are asked for: a hundred pictures of 224×224 as floats would be 60 MB more to hold. */
function oneByOne(net: Net, pictures: Pictures, mean: number[], std: number[]): Iterable<Batch> {
  const batch = net.input.batch ?? 1;
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at + batch <= pictures.count; at += batch)
        yield normalize(pictures, mean, std, at, at + batch);
    },
  };
}

/** Runs all that was made once, so that nothing gets onto the site which the runtime cannot open. */
async function compare(
  { input, labels }: PublicFiles,
  net: Net,
  files: Files,
  pictures: Pictures,
): Promise<Agreement> {
  const by = { input: net.input.name, mean: input.mean, std: input.std };
  const few = evenly(
    Array.from({ length: pictures.count }, (_, i) => i),
    COMPARED,
  );
  const shown = choose(pictures, few);
  const classes = (JSON.parse(readFileSync(join(CONTENT, labels), 'utf8')) as unknown[]).length;
  const first = async (graph: Uint8Array, weights?: Uint8Array): Promise<Int32Array> => {
    const session = await openSession(graph, weights);
    const found = await answers(session, shown, by, net.input.batch ?? 1, () => {}, net.output);
    await session.release();
    if (found.classes !== classes)
      throw new Error(`the network has ${found.classes} outputs, ${labels} has ${classes} labels`);
    return top1(found);
  };
  const fp32 = await first(calibrationGraph(net, [net.output]));
  const weights = files['weights.bin'];
  const same = (found: Int32Array): number => found.filter((each, i) => each === fp32[i]).length;
  const wasm = same(await first(files['graph.wasm.onnx'], weights));
  const webgpu = same(await first(files['graph.webgpu.onnx'], weights));
  return { pictures: few.length, wasm, webgpu };
}
