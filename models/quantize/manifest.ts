/** `manifest.json`, the list of models that the page reads. Only the tools write it. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disagreement } from './evaluate/measure.ts';
import { writeAll } from './output.ts';

export interface Label {
  id: string;
  zh: string;
  en: string;
}

export interface FileEntry {
  /** Relative to the zoo. */
  path: string;
  bytes: number;
  sha256: string;
}

/** Top-1 in per cent over the test pictures; agreement is the share whose top-1 is that of the fp32 graph. */
export interface Accuracy {
  images: number;
  data: string;
  fp32: number;
  wasm: number;
  webgpu: number;
  /** The site's own engine; absent where it has no plan. */
  engine?: number;
  agreement: { wasm: number; webgpu: number; engine?: number };
  /** Of a residual net: on how many of the pictures its plain twin names another class, and how many of those each gets right. */
  twin?: { id: string } & Disagreement;
}

export interface ModelEntry {
  id: string;
  name: string;
  family: 'resnet' | 'plain';
  layers: number;
  parameters: number;
  multiplyAdds: number;
  /** Residual branches, which is the number of gates of the lab graph; 0 in a plain net. */
  blocks: number;
  /** With `resize`, `size` is cut out of the middle of the picture's square reduced to `resize`. */
  input: { name: string; size: number; resize?: number; mean: number[]; std: number[] };
  output: string;
  /** The labels themselves, or the file in `content/` that holds them where they are many. */
  labels: Label[] | FileEntry;
  files: Record<'weights' | 'wasm' | 'webgpu' | 'lab', FileEntry> & { fp32?: FileEntry; engine?: FileEntry };
  reference?: string;
  /** What every graph answers to one picture, by which the page checks a backend. */
  check?: FileEntry;
  /** The std of each 3×3 layer's response over the test pictures (the paper's Fig. 7). */
  responses?: string;
  /**
   * How ranges were chosen, for the QDQ graph and for the plan of the site's own engine. `compared`: for how many per cent of
   * other pictures a graph names the class that fp32 names.
   */
  calibration: {
    method: string;
    engine?: string;
    pictures: number;
    compared?: { pictures: number; wasm: number; webgpu: number };
  };
  accuracy?: Accuracy;
  training?: Record<string, unknown>;
  /** Where somebody else's fp32 file came from, and its accuracy on ImageNet in per cent as they state it. */
  source?: { url: string; sha256: string; top1?: number; top5?: number };
  licence: string;
}

/** A network trained by this project: what it was quantized from is in the zoo, so that it can be measured again. */
export interface TrainedEntry extends ModelEntry {
  labels: Label[];
  files: ModelEntry['files'] & { fp32: FileEntry };
}

export const isTrained = (model: ModelEntry): model is TrainedEntry =>
  Array.isArray(model.labels) && model.files.fp32 !== undefined && model.training !== undefined;

export interface Manifest {
  version: 1;
  models: ModelEntry[];
}

/** The manifest in `file`, or an empty one where there is none yet. */
export function readManifest(file: string): Manifest {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : { version: 1, models: [] };
}

/**
 * Puts `model` into the manifest in place of the entry of the same id; entries stay sorted by family and depth.
 * What was measured before is kept where the model comes without and its files are the same.
 */
export function writeModel(file: string, model: ModelEntry): void {
  const { models } = readManifest(file);
  const before = models.find(({ id }) => id === model.id);
  const same = before && JSON.stringify(before.files) === JSON.stringify(model.files);
  const entry = same ? { ...model, ...absent(measured(before), model) } : model;
  const others = models.filter(({ id }) => id !== model.id);
  const sorted = [...others, entry].sort((a, b) => b.family.localeCompare(a.family) || a.layers - b.layers);
  const text = `${JSON.stringify({ version: 1, models: sorted }, null, 2)}\n`;
  writeAll(dirname(file), { [basename(file)]: text });
}

const absent = (found: Partial<ModelEntry>, model: ModelEntry): Partial<ModelEntry> =>
  Object.fromEntries(Object.entries(found).filter(([key]) => !(key in model)));

const measured = ({ check, responses, accuracy }: ModelEntry): Partial<ModelEntry> => ({
  ...(check && { check }),
  ...(responses && { responses }),
  ...(accuracy && { accuracy }),
});

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const MANY = 100; // labels, from which on they are a file of their own

/** How the manifest has `labels`: those that lie in a file of content/, and many, as that file; few as they are. */
export function storedLabels(labels: Label[], file: string | undefined, id: string): ModelEntry['labels'] {
  const path = file === undefined ? '' : relative(CONTENT, resolve(file));
  if (path && !path.startsWith('..')) return describeFile(CONTENT, path);
  if (labels.length <= MANY) return labels;
  const own = { [`${id}.json`]: `${JSON.stringify(labels)}\n` };
  writeAll(join(CONTENT, 'labels'), own);
  return describeFile(CONTENT, `labels/${id}.json`);
}

/** How the manifest describes the file `path` of `zoo`. */
export function describeFile(zoo: string, path: string): FileEntry {
  const bytes = readFileSync(join(zoo, path));
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The ids of a model's classes, in the order of its outputs. */
export function labelIds({ labels }: ModelEntry): string[] {
  const list = Array.isArray(labels)
    ? labels
    : (JSON.parse(readFileSync(join(CONTENT, labels.path), 'utf8')) as Label[]);
  return list.map(({ id }) => id);
}
