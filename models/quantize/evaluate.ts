#!/usr/bin/env node
/** The command that measures the models of the zoo. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isTrained, readManifest, writeModel } from './manifest.ts';
import { readPictures } from './pictures.ts';
import { progress } from './progress.ts';
import { evaluateModel } from './evaluate/model.ts';
import { table } from './evaluate/table.ts';

const HELP = `Measures every model of models/manifest.json that was trained here on the test pictures and prints the table of the model card.

  npm run models:evaluate -- --data <pictures> [model ...]

Writes accuracy and agreement into models/manifest.json, and for each model responses.json (the paper's Fig. 7).
Without --data it prints the table of what was measured before.

  --data PATH    test pictures: class folders, or the folder of CIFAR-10's test_batch.bin
  --about TEXT   what the test set is, for the manifest (CIFAR-10 test set, re-encoded as JPEG)
  --help         this text

Exit codes: 0 measured, 1 a model or the pictures cannot be used, 2 wrong arguments.
`;

const MANIFEST = join(dirname(fileURLToPath(import.meta.url)), '../manifest.json');
const DATA = 'CIFAR-10 test set, re-encoded as JPEG';

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
      writeModel(
        MANIFEST,
        await evaluateModel(join(dirname(MANIFEST), 'zoo'), model, pictures, values.about ?? DATA),
      );
    }
  }
  process.stdout.write(table(readManifest(MANIFEST).models));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
