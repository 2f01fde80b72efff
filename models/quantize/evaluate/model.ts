/** One model of the zoo over the test pictures. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/inference/engine/plan.ts';
import { engineSession } from '../engine.ts';
import { describeFile, type Accuracy, type FileEntry, type TrainedEntry } from '../manifest.ts';
import type { Pictures } from '../pictures.ts';
import { progress } from '../progress.ts';
import { openSession, type Session } from '../runtime.ts';
import { answers, share, top1 } from './measure.ts';
import { responses } from './responses.ts';

const BATCH = 100;

/**
 * `model` with its accuracies, `data` saying what the pictures are, and what fp32 names each picture. Also writes responses.json
 * beside the graphs.
 * Throws an Error when a file is not the one that the manifest lists.
 */
export async function evaluateModel(
  zoo: string,
  model: TrainedEntry,
  pictures: Pictures,
  data: string,
): Promise<{ entry: TrainedEntry; named: Int32Array }> {
  const { files, input, id } = model;
  const read = (entry: FileEntry): Uint8Array => {
    const found = describeFile(zoo, entry.path);
    if (found.sha256 !== entry.sha256)
      throw new Error(`${entry.path} is not the file in the manifest; quantize ${id} again`);
    return readFileSync(join(zoo, entry.path));
  };
  const by = { input: input.name, mean: input.mean, std: input.std };
  const weights = read(files.weights);
  const open = (kind: 'fp32' | 'wasm' | 'webgpu'): Promise<Session> =>
    openSession(read(files[kind]), kind === 'fp32' ? undefined : weights);
  const predictions = async (kind: string, opened: Promise<Session>): Promise<Int32Array> => {
    const session = await opened;
    const found = await answers(session, pictures, by, BATCH, progress(`${id} ${kind}`), model.output);
    await session.release();
    return top1(found);
  };
  const [fp32, wasm, webgpu] = [
    await predictions('fp32', open('fp32')),
    await predictions('wasm', open('wasm')),
    await predictions('webgpu', open('webgpu')),
  ];
  const plan = files.engine && (JSON.parse(Buffer.from(read(files.engine)).toString()) as Plan);
  const engine = plan && (await predictions('engine', engineSession(plan, weights)));
  const accuracy: Accuracy = {
    images: pictures.count,
    data,
    fp32: share(fp32, pictures.classes),
    wasm: share(wasm, pictures.classes),
    webgpu: share(webgpu, pictures.classes),
    ...(engine && { engine: share(engine, pictures.classes) }),
    agreement: {
      wasm: share(wasm, fp32),
      webgpu: share(webgpu, fp32),
      ...(engine && { engine: share(engine, fp32) }),
    },
  };
  const lab = await openSession(read(files.lab), weights);
  const deviations = await responses(lab, pictures, by, model.blocks, BATCH, progress(`${id} responses`));
  await lab.release();
  const path = `${id}/responses.json`;
  const what =
    'standard deviation of each 3x3 layer over all pictures, after batch normalization, before addition and ReLU';
  const report = {
    what,
    data,
    images: pictures.count,
    std: deviations.map((value) => Number(value.toFixed(5))),
  };
  writeFileSync(join(zoo, path), `${JSON.stringify(report, null, 2)}\n`);
  return { entry: { ...model, responses: path, accuracy }, named: fp32 };
}
