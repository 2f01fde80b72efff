#!/usr/bin/env node
/** The command that quantizes one network. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { modelEntry } from './entry.ts';
import { writeModel, type Label } from './manifest.ts';
import { batches, readPictures } from './pictures.ts';
import { progress } from './progress.ts';
import { METHODS } from './quantization/methods.ts';
import { ENGINE_METHOD, prepare, quantize, type Prepared } from './quantize.ts';
import { engineObstacle } from './write/plan-file.ts';

const HELP = `Quantizes an fp32 ONNX classifier.

  node models/quantize/cli.ts <fp32.onnx> --calibrate <pictures> --out <folder>

Writes weights.bin, graph.wasm.onnx, graph.webgpu.onnx, graph.lab.onnx and plan.json into the folder and, where the
folder is in models/zoo, the model's entry into models/manifest.json.

  --calibrate PATH   training pictures: class folders, a folder of pictures, or CIFAR-10's data_batch_*.bin
  --out FOLDER       where to write; its name is the model's id
  --pictures N       how many pictures to calibrate with, spread evenly over all (512)
  --method NAME      how ranges are chosen: ${Object.keys(METHODS).join(', ')} (minmax)
  --engine NAME      the same for plan.json (${ENGINE_METHOD})
  --mean R,G,B       channel means in [0, 1]; read from the file's metadata where it has them
  --std R,G,B        channel deviations, likewise
  --labels FILE      JSON list of {"id", "zh", "en"}; the ten of CIFAR-10 where they fit
  --name NAME        what readers call the model
  --licence NAME     licence of the weights (MIT)
  --help             this text

Exit codes: 0 written, 1 the network or the pictures cannot be used, 2 wrong arguments.
`;

const BATCH = 64;
const HERE = dirname(fileURLToPath(import.meta.url));

class UsageError extends Error {}

function readArguments() {
  const text = { type: 'string' } as const;
  const options = {
    calibrate: text,
    out: text,
    pictures: text,
    method: text,
    engine: text,
    mean: text,
    std: text,
    labels: text,
    name: text,
    licence: text,
  };
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Three numbers, from the option or else from the file's metadata. */
function channels(option: string | undefined, { net }: Prepared, key: 'mean' | 'std'): number[] {
  const given = option ?? net.metadata[key];
  const numbers = given?.split(/[\s,]+/).map(Number) ?? [];
  if (numbers.length !== 3 || numbers.some(Number.isNaN)) {
    throw new UsageError(
      `--${key}: three numbers are needed, such as 0.5,0.5,0.5${given ? `, not "${given}"` : ''}`,
    );
  }
  return numbers;
}

/** The labels of the network's outputs, from the option or, where they fit its metadata, CIFAR-10's. */
function readLabels(option: string | undefined, { net }: Prepared): Label[] {
  const labels = JSON.parse(readFileSync(option ?? join(HERE, 'labels/cifar-10.json'), 'utf8')) as Label[];
  const ids = labels.map(({ id }) => id).join(' ');
  const classes = net.layers.find(({ output }) => output === net.output);
  const outputs = classes?.op === 'Gemm' ? classes.bias.length : labels.length;
  if (outputs !== labels.length)
    throw new UsageError(`--labels: the network has ${outputs} outputs, the list ${labels.length} labels`);
  if (!option && net.metadata.labels && net.metadata.labels !== ids)
    throw new UsageError(`--labels: a list is needed for ${net.metadata.labels}`);
  return labels;
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return void process.stdout.write(HELP);
  const [fp32] = positionals;
  if (!fp32 || positionals.length > 1) throw new UsageError('one fp32 ONNX file is needed');
  if (!values.calibrate || !values.out) throw new UsageError('--calibrate and --out are needed');
  const pictures = Number(values.pictures ?? 512);
  if (!Number.isInteger(pictures) || pictures < 1)
    throw new UsageError(`--pictures: a whole number is needed, not "${values.pictures}"`);
  const methodName = values.method ?? 'minmax';
  const method = METHODS[methodName];
  if (!method)
    throw new UsageError(
      `--method: one of ${Object.keys(METHODS).join(', ')} is needed, not "${methodName}"`,
    );

  const engineName = values.engine ?? ENGINE_METHOD;
  const engine = METHODS[engineName];
  if (!engine)
    throw new UsageError(
      `--engine: one of ${Object.keys(METHODS).join(', ')} is needed, not "${engineName}"`,
    );

  const prepared = await prepare(readFileSync(fp32));
  const { net } = prepared;
  const [mean, std] = [channels(values.mean, prepared, 'mean'), channels(values.std, prepared, 'std')];
  const labels = readLabels(values.labels, prepared);
  const request = {
    part: 'train',
    size: net.input.shape[1],
    labels: labels.map(({ id }) => id),
    limit: pictures,
  } as const;
  const shown = await readPictures(values.calibrate, request, progress('reading pictures'));
  const groups = batches(shown, mean, std, net.input.batch ?? Math.min(BATCH, shown.count));
  let done = 0;
  const bar = progress('calibrating');
  const files = await quantize(net, groups, method, () => bar(++done, 2 * groups.length), engine);

  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'plan.json'), { force: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const sizes = Object.entries(files).map(
    ([name, bytes]) => `${name} ${bytes.length.toLocaleString('en')} bytes`,
  );
  process.stdout.write(`${values.out}: ${sizes.join(', ')}\n`);
  const obstacle = engineObstacle(net);
  if (obstacle !== null) process.stdout.write(`no plan.json: ${obstacle}\n`);
  const zoo = join(HERE, '../zoo');
  if (dirname(folder) !== zoo) return;
  const planned = obstacle === null && { engine: engineName };
  const calibration = { method: methodName, ...planned, pictures: shown.count };
  const { name, licence } = values;
  writeModel(
    join(zoo, '../manifest.json'),
    modelEntry(prepared, {
      folder,
      fp32,
      mean,
      std,
      labels,
      calibration,
      ...(name && { name }),
      ...(licence && { licence }),
    }),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) process.stderr.write('--help explains the arguments\n');
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
