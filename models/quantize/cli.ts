#!/usr/bin/env node
/** The command that quantizes one network. */

import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, percent, readArguments, readInput, readLabels, UsageError, whole } from './arguments.ts';
import { modelEntry } from './entry.ts';
import { recordFiles } from './evaluate/record.ts';
import { broken, describe, LIMITS, limitsOf, verify } from './evaluate/verify.ts';
import { describeFile, storedLabels, writeModel } from './manifest.ts';
import { checkWritable, writeAll } from './output.ts';
import { batches, batchOf, readPictures, skippedSentence } from './pictures.ts';
import { progress } from './progress.ts';
import { ENGINE_METHODS } from './quantization/engine-ranges.ts';
import { METHODS } from './quantization/methods.ts';
import { ENGINE_METHOD, prepare, quantize, type Prepared } from './quantize.ts';
import { given, ours } from './scale.ts';
import { split } from './split.ts';
import { engineObstacle } from './write/plan-file.ts';

const HELP = `Quantizes an fp32 ONNX classifier.

  npm run models:quantize -- <fp32.onnx> --calibrate <pictures> --out <folder>

Writes weights.bin, graph.wasm.onnx, graph.webgpu.onnx, graph.lab.onnx and plan.json into the folder and, where that is in
models/zoo (or another zoo with a manifest.json beside it), check.json beside them and the model's entry into models/manifest.json.
Before that it runs every graph and the fp32 network on pictures that calibration has not seen, prints how they compare, and
writes nothing where they differ too much.

  --calibrate PATH   training pictures: class folders, a folder of pictures, or CIFAR-10's data_batch_*.bin
  --out FOLDER       where to write; its name is the model's id
  --pictures N       how many pictures to calibrate with, spread evenly over all (512)
  --held-out N       how many others to compare on (100; 20 where pictures are larger than 64×64)
  --agreement P      for how many per cent of them every graph has to name the class that fp32 names (${LIMITS.same})
  --error P          how many per cent logits may be off by, root mean square (${LIMITS.off})
  --method NAME      how ranges are chosen: ${Object.keys(METHODS).join(', ')} (minmax)
  --engine NAME      the same for plan.json (${ENGINE_METHOD}), or fine: 14 bits instead of 7, for twice the time
  --mean R,G,B       channel means of pixels from 0 to 1; read from the file's metadata where it has them
  --std R,G,B        channel deviations, likewise
  --size N           the side of the pictures, where the file leaves it open
  --resize N         what the square in the middle is reduced to before --size is cut out of it; 256 for most of ImageNet
  --labels FILE      JSON list of {"id", "zh", "en"}; the ten of CIFAR-10 where they fit. content/labels/imagenet.json has
                     the 1,000 of ImageNet
  --name NAME        what readers call the model
  --licence NAME     licence of the weights (MIT)
  --source URL       where somebody else's fp32 file came from
  --top1 P, --top5 P its accuracy in per cent, as published there
  --keep-fp32        keeps the fp32 network beside the graphs, for experiments that compare with it
  --help             this text

Exit codes: 0 written, 1 the network or the pictures cannot be used, or the graphs answer otherwise, 2 wrong arguments.
`;

const HERE = dirname(fileURLToPath(import.meta.url));
const CIFAR = join(HERE, 'labels/cifar-10.json');
const NAMES = [
  ...([
    'calibrate',
    'out',
    'pictures',
    'held-out',
    'agreement',
    'error',
    'method',
    'engine',
    'mean',
    'std',
    'size',
  ] as const),
  ...(['resize', 'labels', 'name', 'licence', 'source', 'top1', 'top5'] as const),
];
type Values = ReturnType<typeof readArguments<(typeof NAMES)[number], 'keep-fp32'>>['values'];

/** What does not need the network. */
function readOptions() {
  const { values, positionals } = readArguments(NAMES, ['keep-fp32']);
  if (values.help) return null;
  const [fp32] = positionals;
  if (!fp32 || positionals.length > 1) throw new UsageError('one fp32 ONNX file is needed');
  const { calibrate, out, source } = values;
  if (!calibrate || !out) throw new UsageError('--calibrate and --out are needed');
  const methodName = values.method ?? 'minmax';
  const method = METHODS[methodName];
  if (!method)
    throw new UsageError(
      `--method: one of ${Object.keys(METHODS).join(', ')} is needed, not "${methodName}"`,
    );
  const engineName = values.engine ?? ENGINE_METHOD;
  const engine = ENGINE_METHODS[engineName];
  if (!engine)
    throw new UsageError(
      `--engine: one of ${Object.keys(ENGINE_METHODS).join(', ')} is needed, not "${engineName}"`,
    );
  if (source !== undefined && !URL.canParse(source))
    throw new UsageError(`--source: an address is needed, not "${source}"`);
  if (values.labels !== undefined) readLabels(values.labels);
  const optional = (name: 'size' | 'resize') =>
    values[name] === undefined ? undefined : whole(name, values[name], 0);
  if (!existsSync(calibrate)) throw new UsageError(`--calibrate: ${calibrate}: no such file or folder`);
  return {
    ...{ values, fp32, calibrate, out, method, methodName, engine, engineName },
    size: optional('size'),
    resize: optional('resize'),
    pictures: whole('pictures', values.pictures, 512),
    limits: limitsOf(values),
  };
}

/** The labels of the network's outputs, from the option or, where they fit, CIFAR-10's. Throws UsageError. */
function labelsOf({ labels: option }: Values, { net, classes }: Prepared) {
  const labels = readLabels(option ?? CIFAR);
  const ids = labels.map(({ id }) => id).join(' ');
  if (classes !== labels.length)
    throw new UsageError(`--labels: the network has ${classes} outputs, the list ${labels.length} labels`);
  if (!option && net.metadata.labels && net.metadata.labels !== ids)
    throw new UsageError(`--labels: a list is needed for ${net.metadata.labels}`);
  return labels;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return void process.stdout.write(HELP);
  const { values, fp32, calibrate, out, methodName, engineName, limits, resize } = options;
  const folder = resolve(out);
  checkWritable(folder);
  const bytes = readInput(fp32);
  const prepared = await prepare(bytes, { folder: dirname(resolve(fp32)), size: options.size });
  const { net } = prepared;
  const size = net.input.shape[1];
  if (resize !== undefined && resize < size)
    throw new UsageError(`--resize: ${size} or more is needed, not ${resize}`);
  const asked = given(values, net);
  const scale = ours(asked, net);
  const labels = labelsOf(values, prepared);
  const heldOut = whole('held-out', values['held-out'], size > 64 ? 20 : 100);

  const request = {
    part: 'train',
    size,
    ...(resize !== undefined && { resize }),
    labels: labels.map(({ id }) => id),
    limit: options.pictures + heldOut,
  } as const;
  const all = await readPictures(calibrate, request, progress('reading pictures'));
  const skipped = skippedSentence(all);
  if (skipped) process.stderr.write(`${skipped}\n`);
  const { batch } = prepared.original;
  if (batch && all.count < batch)
    throw new Error(
      `the network takes ${batch} pictures at a time, ${calibrate} has ${all.count}; give it ${batch} at least, or export it for one`,
    );
  const { seen, held, same } = split(all, options.pictures, heldOut);
  const bar = progress('calibrating');
  const step = batchOf(size);
  let done = 0;
  const files = await quantize(
    net,
    batches(seen, scale.mean, scale.std, step),
    options.method,
    () => bar(Math.min((done += step), 2 * seen.count), 2 * seen.count),
    options.engine,
  );
  const verified = await verify(prepared, files, held, [asked, scale], progress('comparing'));
  process.stdout.write(`${describe(verified, same)}\n`);
  const fault = broken(verified, limits);
  if (fault) throw new Error(`${fault}. Nothing was written; try another --method or more pictures`);

  rmSync(join(folder, 'plan.json'), { force: true });
  writeAll(folder, files);
  const sizes = Object.entries(files).map(
    ([name, { length }]) => `${name} ${length.toLocaleString('en')} bytes`,
  );
  process.stdout.write(`${out}: calibrated with ${seen.count} pictures, ${sizes.join(', ')}\n`);
  const obstacle = engineObstacle(net);
  if (obstacle !== null) process.stdout.write(`no plan.json: ${obstacle}\n`);
  const zoo = dirname(folder);
  const manifest = join(zoo, '../manifest.json');
  if (basename(zoo) !== 'zoo' || !existsSync(manifest)) return;
  const check = await recordFiles(prepared, files, held, scale);
  writeAll(folder, { 'check.json': `${JSON.stringify(check)}\n` });
  const { name, licence, source, top1, top5 } = values;
  const published = {
    ...(top1 !== undefined && { top1: percent('top1', top1, 0) }),
    ...(top5 !== undefined && { top5: percent('top5', top5, 0) }),
  };
  const entry = modelEntry(prepared, {
    ...{ folder, fp32, bytes, ...scale, labels: storedLabels(labels, values.labels, basename(folder)) },
    ...(resize !== undefined && { resize }),
    check: describeFile(zoo, `${basename(folder)}/check.json`),
    keep: values['keep-fp32'] === true,
    calibration: {
      method: methodName,
      ...(obstacle === null && { engine: engineName }),
      pictures: seen.count,
      compared: {
        pictures: held.count,
        wasm: verified.graphs.wasm.same,
        webgpu: verified.graphs.webgpu.same,
      },
    },
    ...(source !== undefined && { source: { url: source, ...published } }),
    ...(name && { name }),
    ...(licence && { licence }),
  });
  writeModel(manifest, entry);
}

command(main);
