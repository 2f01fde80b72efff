import { normal, randomOf } from '../train/random.ts';

/** The units of the block that is played with; few enough to be seen one by one. */
export const UNITS = 8;
/** The examples over which batch normalization takes its means; the first is drawn. */
const BATCH = 64;
const EPSILON = 1e-5;

/** What is on the two lanes: the input, what the two layers make of it, and what each lane hands on. */
export interface Lanes {
  readonly x: readonly number[];
  readonly f: readonly number[];
  readonly plain: readonly number[];
  readonly residual: readonly number[];
}

/** A block without and with its shortcut. */
export const LANES = ['plain', 'residual'] as const;

const random = randomOf(11);
const rows = (count: number, value: () => number) =>
  Array.from({ length: count }, () => Array.from({ length: UNITS }, value));

const WEIGHTS = [0, 1].map(() => rows(UNITS, () => Math.sqrt(2 / UNITS) * normal(random)));
/** Inputs as a ReLU before the block leaves them: nothing negative. */
const INPUTS = rows(BATCH, () => Math.abs(normal(random)));

/** The block with both layers' weights times `scale`; its ReLUs are where the paper has them. */
export function lanesOf(scale: number, norm: boolean): Lanes {
  const layer = (which: number, inputs: readonly number[][]) => {
    const z = inputs.map((input) =>
      WEIGHTS[which]!.map((row) => row.reduce((sum, weight, k) => sum + scale * weight * input[k]!, 0)),
    );
    return norm ? normalized(z) : z;
  };
  const [x, f] = [INPUTS[0]!, layer(1, layer(0, INPUTS).map(relu))[0]!];
  return { x, f, plain: relu(f), residual: relu(f.map((value, i) => value + x[i]!)) };
}

/** A gate of a highway layer that is open by `open`: H(x)·T + x·(1 − T), one T for all units. */
export function gateOf(open: number): { x: readonly number[]; h: readonly number[]; y: readonly number[] } {
  const x = INPUTS[0]!;
  const h = relu(WEIGHTS[0]!.map((row) => row.reduce((sum, weight, k) => sum + weight * x[k]!, 0)));
  return { x, h, y: h.map((value, i) => value * open + x[i]! * (1 - open)) };
}

function normalized(z: readonly (readonly number[])[]): number[][] {
  const column = (k: number) => z.map((row) => row[k]!);
  const means = Array.from({ length: UNITS }, (_, k) => mean(column(k)));
  const inverse = means.map(
    (middle, k) => 1 / Math.sqrt(mean(column(k).map((v) => (v - middle) ** 2)) + EPSILON),
  );
  return z.map((row) => row.map((value, k) => (value - means[k]!) * inverse[k]!));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const relu = (values: readonly number[]) => values.map((value) => Math.max(0, value));

/** How strong a signal is beside another: the quotient of their lengths. */
export function strength(values: readonly number[], beside: readonly number[]): number {
  return Math.hypot(...values) / Math.hypot(...beside);
}

/** How far two signals are from each other, in lengths of the second. */
export function distance(values: readonly number[], from: readonly number[]): number {
  return strength(
    values.map((value, i) => value - from[i]!),
    from,
  );
}
