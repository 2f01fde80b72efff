#!/usr/bin/env node
/** The command that compares ways of choosing ranges, on training pictures that calibration does not see. */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answers, difference, share, top1 } from './evaluate/measure.ts';
import { batches, choose, evenly, readPictures } from './pictures.ts';
import { progress } from './progress.ts';
import { calibrate } from './quantization/calibrate.ts';
import { METHODS } from './quantization/methods.ts';
import { prepare, writeFiles } from './quantize.ts';
import { openSession } from './runtime.ts';
import { quantizedTensors } from './write/qdq.ts';

const HELP = `Compares the methods of calibration: top-1 of the QDQ graph against fp32, and the error of its logits.

  npm run models:compare -- <fp32.onnx> --data <training pictures>

  --calibration N   pictures to calibrate with (512)
  --held-out N      other pictures to compare on (5000)
`;

/** A Markdown table, one row a method. */
async function compare(fp32: string, data: string, calibration: number, heldOut: number): Promise<string> {
  const bytes = readFileSync(fp32);
  const { net } = await prepare(bytes);
  const channels = (text = ''): number[] => text.split(' ').map(Number);
  const [mean, std] = [channels(net.metadata.mean), channels(net.metadata.std)];
  const labels = net.metadata.labels?.split(' ') ?? [];
  const request = { part: 'train', size: net.input.shape[1], labels, limit: calibration + heldOut } as const;
  const all = await readPictures(data, request, progress('reading pictures'));
  const indices = Array.from({ length: all.count }, (_, i) => i);
  const chosen = new Set(evenly(indices, calibration));
  const rest = indices.filter((index) => !chosen.has(index));
  const [seen, held] = [choose(all, [...chosen]), choose(all, rest)];
  const histograms = await calibrate(net, quantizedTensors(net), batches(seen, mean, std, 64));

  const by = { input: net.input.name, mean, std };
  const float = await answers(await openSession(bytes), held, by, 100, progress('fp32'), net.output);
  let rows = `| method | same top-1 as fp32, % | accuracy, % | RMS error of the logits |\n| --- | --- | --- | --- |\n`;
  rows += `| fp32 | 100 | ${share(top1(float), held.classes)} | 0 |\n`;
  for (const [name, method] of Object.entries(METHODS)) {
    const files = writeFiles(net, histograms, method);
    const session = await openSession(files['graph.wasm.onnx'], files['weights.bin']);
    const found = await answers(session, held, by, 100, progress(name), net.output);
    await session.release();
    const predicted = top1(found);
    const error = difference(found, float).toFixed(4);
    rows += `| ${name} | ${share(predicted, top1(float))} | ${share(predicted, held.classes)} | ${error} |\n`;
  }
  return rows;
}

const text = { type: 'string' } as const;
const options = { data: text, calibration: text, 'held-out': text, help: { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [file] = positionals;
if (values.help || !file || !values.data) {
  process.stdout.write(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const [calibration, heldOut] = [Number(values.calibration ?? 512), Number(values['held-out'] ?? 5000)];
  process.stdout.write(await compare(file, values.data, calibration, heldOut));
}
