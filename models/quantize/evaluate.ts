#!/usr/bin/env node
/** The command that measures the models of the zoo. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { command, readArguments, UsageError, whole } from './arguments.ts';
import { card, withCard } from './evaluate/card.ts';
import { evaluateHosted } from './evaluate/hosted.ts';
import { disagreement } from './evaluate/measure.ts';
import { evaluateModel } from './evaluate/model.ts';
import {
  isTrained,
  labelIds,
  readManifest,
  writeModel,
  type ModelEntry,
  type TrainedEntry,
} from './manifest.ts';
import { readPictures, skippedSentence } from './pictures.ts';
import { progress } from './progress.ts';

const HELP = `Measures the models of models/manifest.json, writes the tables of models/README.md and prints them.

  npm run models:evaluate -- --data <pictures> [model ...]

Writes accuracy and agreement into models/manifest.json, and for each model that was trained here responses.json (the paper's
Fig. 7); where a net and its plain twin are measured together, how the two disagree. Without --data it takes what was measured before. Without a model, all that were trained here; a network of somebody
else's is named: its top-1 and top-5 on these pictures are printed and nothing is written.

  --data PATH    test pictures: folders called after the ids of the classes (n02123045 for ImageNet), or the folder of
                 CIFAR-10's test_batch.bin
  --limit N      at most so many of them, spread evenly over all; for networks of somebody else's
  --about TEXT   what the test set is, for the manifest; without it, CIFAR-10's in the pixels that the model was trained on
  --help         this text

Exit codes: 0 measured, 1 a model or the pictures cannot be used, 2 wrong arguments.
`;

const MODELS = join(dirname(fileURLToPath(import.meta.url)), '..');
const [MANIFEST, ZOO, README] = ['manifest.json', 'zoo', 'README.md'].map((name) => join(MODELS, name)) as [
  string,
  string,
  string,
];
/** What the test set is, unless it is said: the one that goes with the training. */
const usual = ({ training }: ModelEntry) =>
  training?.['pixels'] === 'jpeg' ? 'CIFAR-10 test set, re-encoded as JPEG' : 'CIFAR-10 test set';

/** The test pictures as `model` wants them, every one in a folder called after its class. */
async function picturesFor(model: ModelEntry, data: string, limit?: number) {
  const { size, resize } = model.input;
  const request = {
    part: 'test' as const,
    size,
    labels: labelIds(model),
    ...(resize !== undefined && { resize }),
    ...(limit !== undefined && { limit }),
  };
  const pictures = await readPictures(data, request, progress('reading pictures'));
  const skipped = skippedSentence(pictures);
  if (skipped) process.stderr.write(`${skipped}\n`);
  if (pictures.classes.includes(-1))
    throw new Error(
      `${data}: pictures must lie in folders called after the id of their class, such as ${request.labels[0]}`,
    );
  return pictures;
}

interface Measured {
  entry: TrainedEntry;
  named: Int32Array;
  classes: Int32Array;
}

/** The residual nets whose plain twin was measured as well, with how the two disagree. */
function withTwins(all: readonly Measured[]): TrainedEntry[] {
  return all.flatMap(({ entry, named, classes }) => {
    const twin = all.find(
      (one) => entry.family === 'resnet' && one.entry.family === 'plain' && one.entry.layers === entry.layers,
    );
    if (!twin || !entry.accuracy) return [];
    const found = { id: twin.entry.id, ...disagreement(named, twin.named, classes) };
    return [{ ...entry, accuracy: { ...entry.accuracy, twin: found } }];
  });
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments(['data', 'about', 'limit']);
  if (values.help) return void process.stdout.write(HELP);
  const { models } = readManifest(MANIFEST);
  const unknown = positionals.find((id) => !models.some((model) => model.id === id));
  if (unknown)
    throw new UsageError(`${unknown}: no such model; there are ${models.map(({ id }) => id).join(', ')}`);
  const limit = values.limit === undefined ? undefined : whole('limit', values.limit, 0);
  if (values.data !== undefined && !existsSync(values.data))
    throw new UsageError(`--data: ${values.data}: no such file or folder`);
  const chosen = models.filter((model) =>
    positionals.length ? positionals.includes(model.id) : isTrained(model),
  );
  const measured: Measured[] = [];
  for (const model of values.data === undefined ? [] : chosen) {
    const data = values.data ?? '';
    if (isTrained(model)) {
      const pictures = await picturesFor(model, data);
      const found = await evaluateModel(ZOO, model, pictures, values.about ?? usual(model));
      writeModel(MANIFEST, found.entry);
      measured.push({ ...found, classes: pictures.classes });
    } else
      process.stdout.write(`${await evaluateHosted(ZOO, model, await picturesFor(model, data, limit))}\n`);
  }
  for (const entry of withTwins(measured)) writeModel(MANIFEST, entry);
  const written = card(readManifest(MANIFEST).models, ZOO);
  const readme = withCard(readFileSync(README, 'utf8'), written);
  writeFileSync(README, await format(readme, { ...(await resolveConfig(README)), filepath: README }));
  process.stdout.write(written);
}

command(main);
