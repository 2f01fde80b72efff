import { Failure } from './errors.ts';
import type { Model } from './manifest.ts';
import { normalize } from './preprocess.ts';

/** What the graphs of a network answer to one picture: check.json, which models/quantize/check.ts writes. */
export interface Recorded {
  /** Of the picture, in pixels; a larger input repeats each of them. */
  readonly size: number;
  /** Base64 of its R, G, B bytes, row by row. */
  readonly rgb: string;
  /** By the SHA-256 of the graph. */
  readonly logits: Readonly<Record<string, readonly number[]>>;
}

/** That a graph answered as recorded: how far off its logits were, as a share of their spread, and what it took. */
export interface Checked {
  readonly off: number;
  readonly ms: number;
}

/**
 * How far off is wrong. Rounding the weights to 8 bits moves the logits of the zoo by up to 5 % of their spread, so less
 * than that is no other answer; a backend that computes something else is off by the whole of it.
 */
const TOLERANCE = 0.05;

/**
 * Runs a graph on the recorded picture; null where nothing is recorded of this graph. Throws Failure: wrong-result, and
 * what `run` throws.
 */
export async function selfCheck(
  { logits, ...picture }: Recorded,
  input: Model['input'],
  graph: string,
  run: (input: Float32Array<ArrayBuffer>, size: number) => Promise<ArrayLike<number>>,
): Promise<Checked | null> {
  const expected = logits[graph];
  if (expected === undefined) return null;
  const started = performance.now();
  const off = deviation(await run(...inputOf(picture, input)), expected);
  if (off > TOLERANCE) throw new Failure('wrong-result', {}, `self-check: logits off by ${off.toFixed(3)}`);
  return { off, ms: performance.now() - started };
}

/** The largest difference as a share of the spread of what is expected: deviation([1, 5], [1, 3]) → 1; Infinity for no answer. */
export function deviation(found: ArrayLike<number>, expected: readonly number[]): number {
  const worst = Math.max(...expected.map((value, i) => Math.abs((found[i] ?? NaN) - value)));
  const off = worst / (Math.max(...expected) - Math.min(...expected));
  return Number.isFinite(off) && found.length === expected.length ? off : Infinity;
}

function inputOf(
  { size, rgb }: Omit<Recorded, 'logits'>,
  input: Model['input'],
): [input: Float32Array<ArrayBuffer>, size: number] {
  const bytes = Uint8Array.from(atob(rgb), (letter) => letter.charCodeAt(0));
  const side = Math.max(size, input.size - (input.size % size));
  const step = side / size;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let pixel = 0; pixel < side * side; pixel++) {
    const from = Math.floor(Math.floor(pixel / side) / step) * size + Math.floor((pixel % side) / step);
    data.set(bytes.subarray(from * 3, from * 3 + 3), pixel * 4);
  }
  return [normalize({ data, width: side, height: side }, input), side];
}
