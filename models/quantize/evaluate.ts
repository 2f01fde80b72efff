#!/usr/bin/env node
/** The command that measures the models of the zoo. */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { isTrained, readManifest, writeModel, type ModelEntry } from './manifest.ts';
import { readPictures } from './pictures.ts';
import { progress } from './progress.ts';
import { card, withCard } from './evaluate/card.ts';
import { evaluateModel } from './evaluate/model.ts';

const HELP = `Measures every model of models/manifest.json that was trained here on the test pictures, writes the tables of models/README.md
and prints them.

  npm run models:evaluate -- --data <pictures> [model ...]

Writes accuracy and agreement into models/manifest.json, and for each model responses.json (the paper's Fig. 7).
Without --data it takes what was measured before.

  --data PATH    test pictures: class folders, or the folder of CIFAR-10's test_batch.bin
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

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { data: text, about: text, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\n--help explains the arguments\n`,
    );
    process.exit(2);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return void process.stdout.write(HELP);
  const models = readManifest(MANIFEST).models.filter(isTrained);
  const unknown = positionals.find((id) => !models.some((model) => model.id === id));
  if (unknown)
    throw new Error(`${unknown}: no such model; there are ${models.map(({ id }) => id).join(', ')}`);
  if (values.data) {
    for (const model of models.filter(({ id }) => !positionals.length || positionals.includes(id))) {
      const request = {
        part: 'test',
        size: model.input.size,
        labels: model.labels.map(({ id }) => id),
      } as const;
      const pictures = await readPictures(values.data, request, progress('reading pictures'));
      if (pictures.classes.includes(-1))
        throw new Error(`${values.data}: pictures must lie in folders called after their class`);
      writeModel(MANIFEST, await evaluateModel(ZOO, model, pictures, values.about ?? usual(model)));
    }
  }
  const written = card(readManifest(MANIFEST).models, ZOO);
  const readme = withCard(readFileSync(README, 'utf8'), written);
  writeFileSync(README, await format(readme, { ...(await resolveConfig(README)), filepath: README }));
  process.stdout.write(written);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
