/** What the graphs of a model answer to one picture: with it the page checks a backend before it trusts it. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/inference/engine/plan.ts';
import { nodeEngine } from '../engine.ts';
import type { FileEntry, TrainedEntry } from '../manifest.ts';
import { choose, normalize, type Pictures } from '../pictures.ts';
import type { Files, Prepared } from '../quantize.ts';
import { openSession } from '../runtime.ts';
import type { Scale } from './verify.ts';

/** `check.json`. */
export interface Recorded {
  /** Which picture of reference.json it is; none where it is one of somebody's own. */
  picture?: string;
  /** Of the picture; the input is so many times as large as it, each pixel repeated. */
  size: number;
  /** Base64 of its R, G, B bytes, row by row. */
  rgb: string;
  /** By the SHA-256 of the graph or plan that gave them, every gate open; those of the plan to the last bit. */
  logits: Record<string, number[]>;
}

interface Reference {
  size: number;
  pictures: { id: string; rgb: string }[];
}

const GRAPHS = ['wasm', 'webgpu', 'lab', 'fp32'] as const;

/** The answers of all graphs of `model` on this machine's CPU. Throws an Error when its reference has no such picture. */
export async function record(zoo: string, model: TrainedEntry, picture: string): Promise<Recorded> {
  const { files, input, blocks, reference } = model;
  if (reference === undefined) throw new Error(`${model.id} has no reference.json`);
  const { size, pictures } = JSON.parse(readFileSync(join(zoo, reference), 'utf8')) as Reference;
  const rgb = pictures.find(({ id }) => id === picture)?.rgb;
  if (rgb === undefined)
    throw new Error(
      `${reference}: no picture ${picture}; there are ${pictures.map(({ id }) => id).join(', ')}`,
    );
  const shown = { count: 1, size, rgb: Buffer.from(rgb, 'base64'), classes: new Int32Array() };
  const feed = { [input.name]: normalize(shown, input.mean, input.std) };
  const gates = { dims: [blocks], data: new Float32Array(blocks).fill(1) };
  const read = ({ path }: FileEntry): Uint8Array => readFileSync(join(zoo, path));
  const logits: Recorded['logits'] = {};
  for (const kind of GRAPHS) {
    const session = await openSession(read(files[kind]), kind === 'fp32' ? undefined : read(files.weights));
    const found = await session.run(session.inputs.includes('gates') ? { ...feed, gates } : feed);
    const data = found[model.output]?.data;
    if (!(data instanceof Float32Array)) throw new Error(`${files[kind].path}: no output ${model.output}`);
    logits[files[kind].sha256] = Array.from(data, (value) => Number(value.toFixed(5)));
    await session.release();
  }
  if (files.engine)
    logits[files.engine.sha256] = await ofPlan(
      read(files.engine),
      read(files.weights),
      feed[input.name]!.data,
    );
  return { picture, size, rgb, logits };
}

/** What the engine answers. */
async function ofPlan(plan: Uint8Array, weights: Uint8Array, input: Float32Array): Promise<number[]> {
  const engine = await nodeEngine(JSON.parse(Buffer.from(plan).toString()) as Plan, weights);
  return [...engine.run(input).logits];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const SMALL = 32; // a side that is enough for a check, and small to send

/** What the graphs and the plan in `files` answer to a reduced copy of the first of `pictures`, made with `scale`. */
export async function recordFiles(
  { net, counts }: Prepared,
  files: Files,
  pictures: Pictures,
  scale: Scale,
): Promise<Recorded> {
  const { size } = pictures;
  const step = size % SMALL ? 1 : size / SMALL;
  const side = size / step;
  const small = sampled(choose(pictures, [0]).rgb, size, side, (pixel) => pixel * step);
  const shown = sampled(small, side, size, (pixel) => Math.floor(pixel / step));
  const input = normalize({ count: 1, size, rgb: shown, classes: new Int32Array() }, scale.mean, scale.std);
  const gates = { dims: [counts.blocks], data: new Float32Array(counts.blocks).fill(1) };
  const logits: Recorded['logits'] = {};
  for (const kind of ['wasm', 'webgpu', 'lab'] as const) {
    const graph = files[`graph.${kind}.onnx`];
    const session = await openSession(graph, files['weights.bin']);
    const feed = { [net.input.name]: input };
    const found = await session.run(session.inputs.includes('gates') ? { ...feed, gates } : feed);
    await session.release();
    const data = Array.from(found[net.output]?.data ?? [], Number);
    logits[hashOf(graph)] = data.map((value) => Number(value.toFixed(5)));
  }
  const plan = files['plan.json'];
  if (plan) logits[hashOf(plan)] = await ofPlan(plan, files['weights.bin'], input.data);
  return { size: side, rgb: Buffer.from(small).toString('base64'), logits };
}

/** A square of `to` × `to` pixels taken from one of `from` × `from`, `where` giving the place along one axis. */
function sampled(rgb: Uint8Array, from: number, to: number, where: (pixel: number) => number): Uint8Array {
  return Uint8Array.from({ length: to * to * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return rgb[(where(Math.floor(pixel / to)) * from + where(pixel % to)) * 3 + (i % 3)] ?? 0;
  });
}
