/** What the manifest says of a freshly quantized model. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describeFile, type ModelEntry } from './manifest.ts';
import { writeAll } from './output.ts';
import type { Prepared } from './quantize.ts';
import { calibrationGraph } from './write/float.ts';

export interface About {
  folder: string; // the model's folder in the zoo
  fp32?: string; // the file that was quantized
  bytes?: Uint8Array; // what is in it
  keep?: boolean; // whether the zoo is to keep the network in fp32, which it does anyway where the file lies there
  resize?: number;
  mean: readonly number[];
  std: readonly number[];
  labels: ModelEntry['labels'];
  calibration: ModelEntry['calibration'];
  source?: { url: string; sha256?: string; top1?: number; top5?: number };
  check?: ModelEntry['check'];
  name?: string;
  licence?: string;
}

const FILES = {
  weights: 'weights.bin',
  wasm: 'graph.wasm.onnx',
  webgpu: 'graph.webgpu.onnx',
  lab: 'graph.lab.onnx',
  engine: 'plan.json',
  fp32: 'fp32.onnx',
};

/**
 * The entry, without accuracy, which evaluation adds. Where fp32 is to be kept, writes it into the folder as the graphs have
 * it: with their names, input and output, in one file.
 */
export function modelEntry({ net, counts }: Prepared, about: About): ModelEntry {
  const { folder, fp32, bytes, mean, std, resize } = about;
  const id = basename(folder);
  const zoo = dirname(folder);
  const there = fp32 !== undefined && resolve(fp32) === resolve(folder, FILES.fp32);
  if (about.keep && !there) writeAll(folder, { [FILES.fp32]: calibrationGraph(net, [net.output]) });
  const planned = existsSync(join(folder, FILES.engine));
  const kept = Object.entries(FILES).filter(
    ([kind]) => (there || about.keep || kind !== 'fp32') && (planned || kind !== 'engine'),
  );
  const files = kept.map(([kind, file]) => [kind, describeFile(zoo, `${id}/${file}`)]);
  const training = trainingRun(folder, id);
  return {
    id,
    name: about.name ?? id.replace(/^resnet/, 'ResNet').replace(/^plain/, 'Plain'),
    family: counts.blocks ? 'resnet' : 'plain',
    ...counts,
    input: {
      name: net.input.name,
      size: net.input.shape[1],
      ...(resize && { resize }),
      mean: [...mean],
      std: [...std],
    },
    output: net.output,
    labels: about.labels,
    files: Object.fromEntries(files) as ModelEntry['files'],
    ...(existsSync(join(folder, 'reference.json')) && { reference: `${id}/reference.json` }),
    calibration: about.calibration,
    ...(training && { training }),
    ...(about.check && { check: about.check }),
    ...(about.source && { source: { sha256: sha256(bytes ?? new Uint8Array()), ...about.source } }),
    licence: about.licence ?? 'MIT',
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

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
