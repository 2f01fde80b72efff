/** What the graphs of a model answer to one picture: with it the page checks a backend before it trusts it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/inference/engine/plan.ts';
import { nodeEngine } from '../engine.ts';
import type { FileEntry, TrainedEntry } from '../manifest.ts';
import { normalize } from '../pictures.ts';
import { openSession } from '../runtime.ts';

/** `check.json`. */
export interface Recorded {
  /** Which picture of reference.json it is. */
  picture: string;
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
  if (files.engine) {
    const plan = JSON.parse(Buffer.from(read(files.engine)).toString()) as Plan;
    const engine = await nodeEngine(plan, read(files.weights));
    logits[files.engine.sha256] = [...engine.run(feed[input.name]!.data).logits];
  }
  return { picture, size, rgb, logits };
}
