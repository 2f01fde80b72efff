import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pixels } from '../../models/quantize/decode.ts';
import samples from '../../public/samples/samples.json' with { type: 'json' };
import { openEngine } from '../inference/engine/engine.ts';
import type { Label, Model } from '../inference/manifest.ts';
import { softmax } from '../inference/postprocess.ts';
import { normalize, seen, type Pixels } from '../inference/preprocess.ts';
import { labNets } from './bench/nets.ts';
import { briefly, type Known } from './bench/still.ts';
import { KERNELS, readPlan } from './inside/make-still.ts';
import { models } from './zoo.ts';

const read = async (path: string) => new Uint8Array(await readFile(join(process.cwd(), path)));

/** What every network of this project says of every sample, four digits of each share, by the engine at build time. */
export const known: Promise<Known> = find();

/** A sample, decoded. */
export async function sampleOf(file: string): Promise<Pixels> {
  return pixels(await read(`public/samples/${file}`));
}

/** What a network of this project says of a picture, as shares of its classes, by the engine at build time. */
export async function askerOf(model: Model): Promise<(picture: Pixels) => number[]> {
  const weights = await read(`models/zoo/${model.files.weights.path}`);
  const engine = await openEngine(await read(KERNELS), 'plain', await readPlan(model), weights);
  return (picture) => softmax(engine.run(normalize(seen(picture, model.input), model.input)).logits);
}

async function find(): Promise<Known> {
  const pictures = await Promise.all(
    samples.samples.map(async ({ id, file }) => ({ id, whole: await sampleOf(file) })),
  );
  const nets = labNets(models);
  const answers = await Promise.all(
    nets.map(async (model) => {
      const ask = await askerOf(model);
      const shares = pictures.map(
        ({ id, whole }) => [id, ask(whole).map((share) => briefly(share, 4))] as const,
      );
      return [model.id, Object.fromEntries(shares)] as const;
    }),
  );
  return {
    nets: nets.map(({ id, name, family, accuracy }) => ({ id, name, family, ...(accuracy && { accuracy }) })),
    // The same for all of them.
    labels: nets[0]!.labels as readonly Label[],
    answers: Object.fromEntries(answers),
  };
}
