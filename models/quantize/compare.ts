#!/usr/bin/env node
/** The command that compares ways of choosing ranges, on training pictures that calibration does not see. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, readArguments, readInput, readLabels, UsageError, whole } from './arguments.ts';
import type { Plan } from '../../src/inference/engine/plan.ts';
import { engineSession } from './engine.ts';
import { difference, share, top1, type Answers } from './evaluate/measure.ts';
import { batches, batchOf, normalize, readPictures, skippedSentence, type Pictures } from './pictures.ts';
import { progress } from './progress.ts';
import { calibrate } from './quantization/calibrate.ts';
import { ENGINE_METHODS } from './quantization/engine-ranges.ts';
import { METHODS } from './quantization/methods.ts';
import { prepare, writeFiles, type Files, type Prepared } from './quantize.ts';
import { openSession, type Session } from './runtime.ts';
import { given, ours } from './scale.ts';
import { split } from './split.ts';
import type { Scale } from './evaluate/verify.ts';
import { quantizedTensors } from './write/qdq.ts';

const HELP = `Compares the methods of calibration: top-1 of the QDQ graph and of the site's own engine against fp32, and the error of their logits.

  npm run models:compare -- <fp32.onnx> --data <training pictures>

  --calibration N   pictures to calibrate with (512)
  --held-out N      other pictures to compare on (5000)
  --mean R,G,B      channel means of pixels from 0 to 1; read from the file's metadata where it has them
  --std R,G,B       channel deviations, likewise
  --size N          the side of the pictures, where the file leaves it open
  --resize N        what the square in the middle is reduced to before --size is cut out of it
  --labels FILE     JSON list of {"id", "zh", "en"}; folders of pictures are called after the ids. Without it and without
                    labels in the file, or where a picture lies in no such folder, no accuracy is told
  --help            this text

Exit codes: 0 compared, 1 the network or the pictures cannot be used, 2 wrong arguments.
`;

const CIFAR = join(dirname(fileURLToPath(import.meta.url)), 'labels/cifar-10.json');
const NAMES = ['data', 'calibration', 'held-out', 'mean', 'std', 'size', 'resize', 'labels'] as const;

/** The ids of the classes, in the order of the outputs; empty where nothing tells them. */
function classes(file: string | undefined, { net, classes: count }: Prepared): string[] {
  const told = net.metadata.labels?.split(' ') ?? [];
  const ids = file === undefined && told.length ? told : readLabels(file ?? CIFAR).map(({ id }) => id);
  if (ids.length === count) return ids;
  if (file !== undefined)
    throw new UsageError(`--labels: the network has ${count} outputs, the list ${ids.length} labels`);
  return [];
}

/** A Markdown table, one row a method. */
async function compare(
  prepared: Prepared,
  calibration: Pictures,
  held: Pictures,
  asked: Scale,
): Promise<string> {
  const { net, original } = prepared;
  const scale = ours(asked, net);
  const step = batchOf(held.size);
  const histograms = await calibrate(
    net,
    quantizedTensors(net),
    batches(calibration, scale.mean, scale.std, step),
  );
  const answers = async (
    title: string,
    by: Scale,
    size: number,
    run: (batch: ReturnType<typeof normalize>) => Promise<Float32Array>,
  ): Promise<Answers> => {
    const bar = progress(title);
    const found = { classes: prepared.classes, logits: new Float32Array(held.count * prepared.classes) };
    for (let from = 0; from < held.count; from += size) {
      const to = Math.min(from + size, held.count);
      found.logits.set(await run(normalize(held, by.mean, by.std, from, to)), from * prepared.classes);
      bar(to, held.count);
    }
    return found;
  };
  const fp32 = await original.open();
  const float = await answers('fp32', asked, original.batch ?? step, fp32.logits);
  await fp32.release();
  const known = !held.classes.includes(-1);
  const right = (found: Answers): string => (known ? `${share(top1(found), held.classes)}` : '–');
  let rows = `| method | graph | same top-1 as fp32, % | accuracy, % | RMS error of the logits |\n| --- | --- | --- | --- | --- |\n`;
  rows += `| – | fp32 | 100 | ${right(float)} | 0 |\n`;
  for (const [name, engine] of Object.entries(ENGINE_METHODS)) {
    const files: Files = writeFiles(net, histograms, engine.method, engine);
    const plan = files['plan.json'];
    const weights = files['weights.bin'];
    const ways: [string, Promise<Session>][] = [];
    if (Object.hasOwn(METHODS, name)) ways.push(['wasm', openSession(files['graph.wasm.onnx'], weights)]);
    if (plan) ways.push(['engine', engineSession(JSON.parse(Buffer.from(plan).toString()) as Plan, weights)]);
    for (const [graph, opening] of ways) {
      const session = await opening;
      const found = await answers(`${name} ${graph}`, scale, step, async (batch) => {
        const outputs = await session.run({ [net.input.name]: batch });
        return outputs[net.output]?.data as Float32Array;
      });
      await session.release();
      rows += `| ${name} | ${graph} | ${share(top1(found), top1(float))} | ${right(found)} | ${difference(found, float).toFixed(4)} |\n`;
    }
  }
  return rows;
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments(NAMES);
  if (values.help) return void process.stdout.write(HELP);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError('one fp32 ONNX file is needed');
  if (!values.data) throw new UsageError('--data is needed');
  if (!existsSync(values.data)) throw new UsageError(`--data: ${values.data}: no such file or folder`);
  const calibration = whole('calibration', values.calibration, 512);
  const heldOut = whole('held-out', values['held-out'], 5000);
  const [size, resize] = (['size', 'resize'] as const).map((name) =>
    values[name] === undefined ? undefined : whole(name, values[name], 0),
  );
  const prepared = await prepare(readInput(file), { folder: dirname(resolve(file)), size });
  const asked = given(values, prepared.net);
  const request = {
    part: 'train',
    size: prepared.net.input.shape[1],
    ...(resize !== undefined && { resize }),
    labels: classes(values.labels, prepared),
    limit: calibration + heldOut,
  } as const;
  const all = await readPictures(values.data, request, progress('reading pictures'));
  const skipped = skippedSentence(all);
  if (skipped) process.stderr.write(`${skipped}\n`);
  if (all.count < 2)
    throw new Error(
      `${values.data}: two pictures are needed at least, one to calibrate with and one to compare on`,
    );
  const { seen, held } = split(all, calibration, heldOut);
  process.stdout.write(await compare(prepared, seen, held, asked));
}

command(main);
