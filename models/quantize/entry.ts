/** What the manifest says of a freshly quantized model. */

import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describeFile, type ModelEntry } from './manifest.ts';
import type { Prepared } from './quantize.ts';

export interface About {
  folder: string; // the model's folder in the zoo
  fp32?: string; // the file that was quantized, where the zoo is to keep it
  resize?: number;
  mean: number[];
  std: number[];
  labels: ModelEntry['labels'];
  calibration: ModelEntry['calibration'];
  source?: ModelEntry['source'];
  name?: string;
  licence?: string;
}

const FILES = {
  weights: 'weights.bin',
  wasm: 'graph.wasm.onnx',
  webgpu: 'graph.webgpu.onnx',
  lab: 'graph.lab.onnx',
  fp32: 'fp32.onnx',
};

/** The entry, without accuracy, which evaluation adds. Copies the fp32 file, if any, into the folder where it is not there. */
export function modelEntry({ net, counts }: Prepared, about: About): ModelEntry {
  const { folder, fp32, mean, std, resize } = about;
  const id = basename(folder);
  const zoo = dirname(folder);
  if (fp32 && resolve(fp32) !== resolve(folder, FILES.fp32)) copyFileSync(fp32, join(folder, FILES.fp32));
  const kept = Object.entries(FILES).filter(([kind]) => fp32 !== undefined || kind !== 'fp32');
  const files = kept.map(([kind, file]) => [kind, describeFile(zoo, `${id}/${file}`)]);
  const training = trainingRun(folder, id);
  return {
    id,
    name: about.name ?? id.replace(/^resnet/, 'ResNet').replace(/^plain/, 'Plain'),
    family: counts.blocks ? 'resnet' : 'plain',
    ...counts,
    input: { name: net.input.name, size: net.input.shape[1], ...(resize && { resize }), mean, std },
    output: net.output,
    labels: about.labels,
    files: Object.fromEntries(files) as ModelEntry['files'],
    ...(existsSync(join(folder, 'reference.json')) && { reference: `${id}/reference.json` }),
    calibration: about.calibration,
    ...(training && { training }),
    ...(about.source && { source: about.source }),
    licence: about.licence ?? 'MIT',
  };
}

const TOLD = ['set', 'pixels', 'batch', 'warm_up', 'seed', 'precision', 'device', 'threads', 'torch'];

/** How far the run came, and its settings from the first line of training.csv, a comment that holds JSON. */
function trainingRun(folder: string, id: string): ModelEntry['training'] {
  const log = join(folder, 'training.csv');
  if (!existsSync(log)) return undefined;
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const settings = JSON.parse(lines[0]?.slice(1) ?? '{}') as Record<string, unknown>;
  const told = Object.entries(settings).filter(([key]) => TOLD.includes(key));
  const iterations = Number(lines.at(-1)?.split(',')[0]);
  return { log: `${id}/training.csv`, iterations, ...Object.fromEntries(told) };
}
