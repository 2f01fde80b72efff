import { asFailure, Failure, plain, type PlainFailure } from '../../inference/errors.ts';
import type { Model } from '../../inference/manifest.ts';
import { softmax, topK } from '../../inference/postprocess.ts';
import { normalize, type Pixels } from '../../inference/preprocess.ts';
import type { Outcome } from '../../inference/protocol.ts';
import type { Want } from '../bench/want.ts';
import type { Eyes } from './eyes.ts';
import type { Item } from './picture-set.ts';
import type { Reading } from './readings.ts';

/** One network, or one cut through it, that is to read all the pictures. */
export interface Pass {
  readonly want: Want;
  /** What its readings are kept under. */
  readonly key: string;
  /** By the graph that runs. */
  readonly model: Model;
}

/** What is known of a set so far. */
export interface Memory {
  /** By the key of a pass, then by the id of the picture. */
  readonly readings: Map<string, Map<number, Reading>>;
  /** Pictures that cannot be read, and why. */
  readonly broken: Map<number, PlainFailure>;
}

export type Run = (
  pass: Pass,
  input: Float32Array<ArrayBuffer>,
) => Promise<Pick<Outcome, 'logits' | 'runMs'>>;

export function emptyMemory(): Memory {
  return { readings: new Map(), broken: new Map() };
}

/**
 * Lets every pass read every picture that it has not read yet, and writes what comes out into the memory. A picture that cannot be
 * decoded is noted and does not stop the rest; a network that cannot run does.
 *
 * `told` is called after each picture. Throws Failure: what `run` throws, cancelled.
 */
export async function readAll(
  { passes, items, memory }: { passes: readonly Pass[]; items: readonly Item[]; memory: Memory },
  eyes: Eyes,
  run: Run,
  told: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (const pass of passes) {
    const readings = memory.readings.get(pass.key) ?? new Map<number, Reading>();
    memory.readings.set(pass.key, readings);
    for (const item of items) {
      if (memory.broken.has(item.id) || readings.has(item.id)) continue;
      if (signal.aborted) throw new Failure('cancelled');
      const pixels = await see(item, pass.model, eyes, memory);
      if (pixels !== null) {
        const { logits, runMs } = await run(pass, normalize(pixels, pass.model.input));
        readings.set(item.id, readingOf(logits, runMs));
      }
      told();
    }
  }
}

async function see(item: Item, { input }: Model, eyes: Eyes, { broken }: Memory): Promise<Pixels | null> {
  try {
    return await eyes.see(item, input);
  } catch (error) {
    broken.set(item.id, plain(asFailure(error, 'decode-failed')));
    return null;
  }
}

function readingOf(logits: ArrayLike<number>, ms: number): Reading {
  const probabilities = softmax(logits);
  const [best = 0] = topK(probabilities, 1);
  return { best, share: probabilities[best] ?? 0, ms };
}

/** How many of the readings are there, a picture that cannot be read counting as read. */
export function doneOf(passes: readonly Pass[], items: readonly Item[], memory: Memory): number {
  return passes.reduce((sum, { key }) => sum + readOf(key, items, memory), 0);
}

/** Whether a pass has been through all the pictures. */
export function isWhole(key: string, items: readonly Item[], memory: Memory): boolean {
  return items.length > 0 && readOf(key, items, memory) === items.length;
}

function readOf(key: string, items: readonly Item[], { readings, broken }: Memory): number {
  const known = readings.get(key);
  return items.filter(({ id }) => broken.has(id) || known?.has(id)).length;
}
