/** A network of somebody else's on pictures of the host's own. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelEntry } from '../manifest.ts';
import { batchOf, type Pictures } from '../pictures.ts';
import { progress } from '../progress.ts';
import { openSession } from '../runtime.ts';
import { answers, type Answers } from './measure.ts';

/** In one line: top-1 and top-5 of both graphs, in per cent of `pictures`, whose classes are known. */
export async function evaluateHosted(zoo: string, model: ModelEntry, pictures: Pictures): Promise<string> {
  const { files, input, id, output } = model;
  const by = { input: input.name, mean: input.mean, std: input.std };
  const weights = readFileSync(join(zoo, files.weights.path));
  const parts: string[] = [];
  for (const kind of ['wasm', 'webgpu'] as const) {
    const session = await openSession(readFileSync(join(zoo, files[kind].path)), weights);
    const step = batchOf(pictures.size);
    const found = await answers(session, pictures, by, step, progress(`${id} ${kind}`), output);
    await session.release();
    parts.push(
      `${kind} top-1 ${among(found, pictures.classes, 1)} %, top-5 ${among(found, pictures.classes, 5)} %`,
    );
  }
  return `${id} on ${pictures.count} pictures: ${parts.join('; ')}`;
}

/** For how many per cent of the pictures fewer than `first` classes have a larger logit than the right one. */
export function among({ classes, logits }: Answers, right: Int32Array, first: number): number {
  const hits = right.reduce((count, label, picture) => {
    const own = logits.subarray(picture * classes, (picture + 1) * classes);
    const score = own[label] ?? -Infinity;
    return count + (own.filter((value) => value > score).length < first ? 1 : 0);
  }, 0);
  return Math.round((10000 * hits) / right.length) / 100;
}
