/** Whether what was made of a network answers as the network does, on pictures that calibration has not seen. */

import type { Plan } from '../../../src/inference/engine/plan.ts';
import { percent } from '../arguments.ts';
import { engineSession } from '../engine.ts';
import { batchOf, normalize, type Pictures } from '../pictures.ts';
import type { Files, Prepared } from '../quantize.ts';
import { openSession } from '../runtime.ts';
import { difference, share, top1, type Answers } from './measure.ts';

/** The graphs for ONNX Runtime, and the plan for the site's own engine where it has kernels for the network. */
const FILES = {
  wasm: 'graph.wasm.onnx',
  webgpu: 'graph.webgpu.onnx',
  lab: 'graph.lab.onnx',
  engine: 'plan.json',
} as const;

export type GraphKind = keyof typeof FILES;

/** How a graph compares with the fp32 network. */
export interface Agreement {
  /** For how many per cent of the pictures it names the same class. */
  same: number;
  /** Root mean square of what its logits are off by, in per cent of that of the logits, each about its picture's mean. */
  off: number;
}

export interface Verified {
  pictures: number;
  graphs: Record<Exclude<GraphKind, 'engine'>, Agreement> & { engine?: Agreement };
}

/** What is still taken for the same network, in per cent; `grace` is how many pictures more may get another class. */
export interface Limits {
  same: number;
  off: number;
  grace?: number;
}

/**
 * Trained networks keep 95 per cent and more and are off by less than 10; one that is damaged is off by more than 25. Near ties,
 * of which an untrained network has many, prove nothing, and of few pictures one is a large share.
 */
export const LIMITS: Limits = { same: 50, off: 25, grace: 1 };

/** The limits that options ask for. */
export function limitsOf({ agreement, error }: Partial<Record<'agreement' | 'error', string>>): Limits {
  const off = percent('error', error, LIMITS.off);
  return agreement === undefined ? { ...LIMITS, off } : { same: percent('agreement', agreement, 0), off };
}

export interface Scale {
  mean: readonly number[];
  std: readonly number[];
}

/**
 * Opens and runs every graph, the plan and the fp32 network on `pictures`, a few at a time. `given` is how the file wants its pixels,
 * `ours` how the graphs want them. Throws an Error where a graph cannot be opened or gives what is no finite number.
 */
export async function verify(
  { net, original, counts, classes }: Prepared,
  files: Files,
  pictures: Pictures,
  [given, ours]: readonly [given: Scale, ours: Scale],
  done: (count: number, of: number) => void = () => {},
): Promise<Verified> {
  const weights = files['weights.bin'];
  const kinds = (Object.keys(FILES) as GraphKind[]).filter((kind) => files[FILES[kind]] !== undefined);
  const runs = (kinds.length + 1) * pictures.count;
  let ran = 0;
  const all = async (
    logits: (batch: ReturnType<typeof normalize>) => Promise<Float32Array>,
    by: Scale,
    step: number,
  ) => {
    const answers: Answers = { classes, logits: new Float32Array(pictures.count * classes) };
    for (let from = 0; from < pictures.count; from += step) {
      const to = Math.min(from + step, pictures.count);
      answers.logits.set(await logits(normalize(pictures, by.mean, by.std, from, to)), from * classes);
      done((ran += to - from), runs);
    }
    return answers;
  };
  const step = batchOf(pictures.size);
  const fp32 = await original.open();
  const expected = await all(fp32.logits, given, original.batch ?? step);
  await fp32.release();
  finite(expected, 'the fp32 network');
  const graphs: Partial<Verified['graphs']> = {};
  for (const kind of kinds) {
    const file = files[FILES[kind]]!;
    const session =
      kind === 'engine'
        ? await engineSession(JSON.parse(Buffer.from(file).toString()) as Plan, weights)
        : await openSession(file, weights);
    const open = session.inputs.includes('gates')
      ? { gates: { dims: [counts.blocks], data: new Float32Array(counts.blocks).fill(1) } }
      : {};
    // The engine knows no second name for a map: its last one may be called as before Flatten.
    const output = (kind === 'engine' && session.outputs[0]) || net.output;
    const run = async (batch: ReturnType<typeof normalize>) =>
      (await session.run({ [net.input.name]: batch, ...open }))[output]?.data as Float32Array;
    const found = await all(run, ours, step);
    await session.release();
    finite(found, FILES[kind]);
    graphs[kind] = {
      same: share(top1(found), top1(expected)),
      off: relative(centred(found), centred(expected)),
    };
  }
  return { pictures: pictures.count, graphs: graphs as Verified['graphs'] };
}

/** In one line, for people. */
export function describe({ pictures, graphs }: Verified, seen: boolean): string {
  const each = Object.entries(graphs).map(
    ([kind, { same, off }]) => `${kind} ${same} % (logits off by ${off} %)`,
  );
  const which = seen
    ? 'pictures that it was calibrated with, there being no others'
    : 'pictures that calibration has not seen';
  return `same class as fp32 on ${pictures} ${which}: ${each.join(', ')}`;
}

/** What is wrong with a network that does not keep to `limits`; null where it does. */
export function broken({ pictures, graphs }: Verified, limits: Limits): string | null {
  const least = limits.same - (100 * (limits.grace ?? 0)) / pictures;
  const bad = Object.entries(graphs).filter(([, { same, off }]) => same < least || !(off <= limits.off));
  if (!bad.length) return null;
  const names = bad.map(([kind]) => FILES[kind as GraphKind]).join(', ');
  return `${names} answers otherwise than fp32: at least ${limits.same} % the same class (--agreement) and logits off by at most ${limits.off} % (--error) are asked for`;
}

function finite({ logits }: Answers, what: string): void {
  const bad = logits.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new Error(`${what} answers ${bad} to a picture`);
}

/** Logits about the mean of their picture: a softmax does not see the rest. */
function centred({ classes, logits }: Answers): Answers {
  const middle = Float32Array.from({ length: logits.length / classes }, (_, picture) => {
    const own = logits.subarray(picture * classes, (picture + 1) * classes);
    return own.reduce((sum, value) => sum + value, 0) / classes;
  });
  return { classes, logits: logits.map((value, i) => value - (middle[Math.floor(i / classes)] ?? 0)) };
}

/** In per cent, to two decimals. */
function relative(found: Answers, expected: Answers): number {
  const nothing = { ...expected, logits: new Float32Array(expected.logits.length) };
  const [off, all] = [difference(found, expected), difference(expected, nothing)];
  return Math.round(1e4 * (all ? off / all : off)) / 100;
}
