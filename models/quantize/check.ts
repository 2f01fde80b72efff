#!/usr/bin/env node
/** The command that records what the graphs of the zoo answer to one picture. */

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, readArguments, UsageError } from './arguments.ts';
import { record } from './evaluate/record.ts';
import { describeFile, isTrained, readManifest, writeModel } from './manifest.ts';

const HELP = `Records what every graph of a model answers to one picture of its reference.json. The page compares before it
uses a graph on WebGPU or on the CPU for the first time.

  npm run models:check -- [model ...]

Writes check.json beside the graphs and names it in models/manifest.json; without a model, for all that were trained here.
To be run again when a network was quantized again.

  --picture ID   which picture (cat)
  --help         this text

Exit codes: 0 recorded, 1 a model cannot be used, 2 wrong arguments.
`;

const MANIFEST = join(dirname(fileURLToPath(import.meta.url)), '../manifest.json');

async function main(): Promise<void> {
  const { values, positionals } = readArguments(['picture']);
  if (values.help) return void process.stdout.write(HELP);
  const models = readManifest(MANIFEST).models.filter(isTrained);
  const unknown = positionals.find((id) => !models.some((model) => model.id === id));
  if (unknown)
    throw new UsageError(`${unknown}: no such model; there are ${models.map(({ id }) => id).join(', ')}`);
  const zoo = join(dirname(MANIFEST), 'zoo');
  for (const model of models.filter(({ id }) => !positionals.length || positionals.includes(id))) {
    const path = `${model.id}/check.json`;
    const recorded = await record(zoo, model, values.picture ?? 'cat');
    writeFileSync(join(zoo, path), `${JSON.stringify(recorded)}\n`);
    const check = describeFile(zoo, path);
    writeModel(MANIFEST, { ...model, check });
    process.stdout.write(`${path}: ${check.bytes.toLocaleString('en')} bytes\n`);
  }
}

command(main);
