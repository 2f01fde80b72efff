/** From a checked fp32 file to a model of the site. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelEntry } from '../quantize/entry.ts';
import { recordFiles } from '../quantize/evaluate/record.ts';
import { broken, describe, LIMITS, verify, type Limits, type Verified } from '../quantize/evaluate/verify.ts';
import { describeFile, readManifest, writeModel, type ModelEntry } from '../quantize/manifest.ts';
import { writeAll } from '../quantize/output.ts';
import { batches, type Pictures } from '../quantize/pictures.ts';
import { progress } from '../quantize/progress.ts';
import { METHODS } from '../quantize/quantization/methods.ts';
import { ENGINE_METHOD, prepare, quantize } from '../quantize/quantize.ts';
import { ours } from '../quantize/scale.ts';
import { fileAddress, type PublicFile, type PublicFiles } from './files.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
// Leaves out the few values far from the rest: the error of the logits is 15 to 30 % smaller than with min-max.
const METHOD = 'percentile-0.001';

/**
 * Quantizes `fp32`, one picture at a time, into `zoo`/<model> and enters it in the manifest beside `zoo`. Throws an Error
 * naming the node that is not supported, where the network does not have one output per label, or where what was made
 * answers otherwise on `held` than `limits` allow; then nothing is written.
 */
export async function addModel(
  list: PublicFiles,
  file: PublicFile,
  fp32: string,
  seen: Pictures,
  zoo: string,
  { held = seen, limits = LIMITS }: { held?: Pictures; limits?: Limits } = {},
): Promise<Verified> {
  const { mean, std, resize } = list.input;
  const prepared = await prepare(readFileSync(fp32), { folder: dirname(fp32) });
  const classes = (JSON.parse(readFileSync(join(CONTENT, list.labels), 'utf8')) as unknown[]).length;
  if (prepared.classes !== classes)
    throw new Error(`the network has ${prepared.classes} outputs, ${list.labels} has ${classes} labels`);
  const scale = ours({ mean, std }, prepared.net);
  const bar = progress(`${file.model}: calibrating`);
  let done = 0;
  const shown = batches(seen, scale.mean, scale.std, 1);
  const files = await quantize(prepared.net, shown, METHODS[METHOD]!, () => bar(++done, 2 * seen.count));
  const verified = await verify(
    prepared,
    files,
    held,
    [{ mean, std }, scale],
    progress(`${file.model}: comparing`),
  );
  const fault = broken(verified, limits);
  if (fault)
    throw new Error(`${file.model}: ${describe(verified, held === seen)}\n${fault}. Nothing was written`);
  const folder = join(zoo, file.model);
  const check = await recordFiles(prepared, files, held, scale);
  writeAll(folder, { ...files, 'check.json': `${JSON.stringify(check)}\n` });
  const { wasm, webgpu } = verified.graphs;
  const about = {
    ...{ folder, ...scale, resize },
    labels: describeFile(CONTENT, list.labels),
    check: describeFile(zoo, `${file.model}/check.json`),
    calibration: {
      method: METHOD,
      ...(files['plan.json'] && { engine: ENGINE_METHOD }),
      pictures: seen.count,
      compared: { pictures: held.count, wasm: wasm.same, webgpu: webgpu.same },
    },
    source: source(list, file),
    name: `ResNet-${file.layers} (ImageNet)`,
    licence: list.licence,
  };
  writeModel(manifestOf(zoo), modelEntry(prepared, about));
  return verified;
}

/** Whether `zoo` already holds what addModel would make: from that file, with as many pictures, every file whole. */
export function isThere(file: PublicFile, pictures: Pictures, zoo: string): boolean {
  const known = readManifest(manifestOf(zoo)).models.find(({ id }) => id === file.model);
  if (
    known?.source?.sha256 !== file.sha256 ||
    known.calibration.pictures !== pictures.count ||
    known.calibration.method !== METHOD
  )
    return false;
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
): NonNullable<ModelEntry['source']> {
  return { url: fileAddress(file, base), sha256, top1: first, ...(top5 && { top5 }) };
}
