import {
  backFor,
  backward,
  endsBlock,
  forward,
  loss,
  memoryFor,
  netOf,
  type Memory,
  type Net,
} from './net.ts';
import type { Points } from './points.ts';
import { randomOf } from './random.ts';
import { BATCH, DECAY, MOMENTUM, rateAt, type Common, type Spec } from './spec.ts';

/** The strength (root of the mean square) of a block's input and of what its two layers make of it. */
export interface Strength {
  readonly x: number;
  readonly f: number;
}

/** How a network stands. */
export interface State {
  readonly step: number;
  /** Mean cross-entropy of the last batch. */
  readonly loss: number;
  /** Per cent of all points that it gets wrong. */
  readonly error: number;
  /** The length of the gradient of each layer's weights, of the last batch. */
  readonly gradients: readonly number[];
  readonly strengths: readonly Strength[];
}

/** The squares per side of the picture of what a network answers where. */
export const GRID = 32;

export interface Trainer {
  /** Trains for so many steps. */
  steps(count: number): void;
  state(): State;
  /**
   * The probability of class 1 at the middles of GRID × GRID squares of [-1.1, 1.1]², row by row from the top, with the means and
   * deviations that `state` found: ask for that first.
   */
  regions(): Float32Array;
}

/** A network in training. The same arguments give the same training. */
export function trainerOf(spec: Spec, { width, rate, seed }: Common, points: Points): Trainer {
  const net = netOf(spec, width, seed);
  const count = points.label.length;
  const n = Math.min(BATCH, count);
  const memory = memoryFor(net, n);
  const back = backFor(net, n);
  const labels = new Uint8Array(n);
  const velocity = new Float64Array(net.theta.length);
  const all = memoryFor(net, count);
  all.inputs[0]!.set(points.x);
  all.inputs[0]!.set(points.y, count);
  const grid = memoryFor(net, GRID * GRID);
  fillGrid(grid);
  const deal = dealer(count, randomOf(seed * 31337 + 5));
  let step = 0;
  let last = NaN;

  function descend(): void {
    const input = memory.inputs[0]!;
    for (let i = 0; i < n; i++) {
      const at = deal();
      input[i] = points.x[at]!;
      input[n + i] = points.y[at]!;
      labels[i] = points.label[at]!;
    }
    forward(net, memory);
    last = loss(memory, labels, back.d.at(-1)!);
    backward(net, memory, back);
    const { theta } = net;
    const { grad } = back;
    const now = rateAt(step++, rate, spec.warm);
    for (let i = 0; i < theta.length; i++) {
      velocity[i] = MOMENTUM * velocity[i]! + grad[i]! + DECAY * theta[i]!;
      theta[i]! -= now * velocity[i]!;
    }
  }

  return {
    steps(times) {
      for (let i = 0; i < times; i++) descend();
    },
    state() {
      forward(net, all);
      return {
        step,
        loss: last,
        error: errorOf(all, points.label),
        gradients: net.layers.map(({ at, extra }) => lengthOf(back.grad, at, extra)),
        strengths: strengthsOf(net, all),
      };
    },
    regions() {
      forward(net, grid, all);
      const scores = grid.inputs.at(-1)!;
      const squares = GRID * GRID;
      return Float32Array.from(
        { length: squares },
        (_, i) => 1 / (1 + Math.exp(scores[i]! - scores[squares + i]!)),
      );
    },
  };
}

/** Deals the numbers below `count` in a random order, all of them before any comes again. */
function dealer(count: number, random: () => number): () => number {
  const order = Uint16Array.from({ length: count }, (_, i) => i);
  let next = count;
  return () => {
    if (next === count) {
      next = 0;
      for (let i = count - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
    }
    return order[next++]!;
  };
}

function fillGrid({ inputs }: Memory): void {
  const middle = (i: number) => 1.1 * ((2 * i + 1) / GRID - 1);
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++) {
      inputs[0]![row * GRID + column] = middle(column);
      inputs[0]![GRID * GRID + row * GRID + column] = -middle(row);
    }
}

/** Per cent of the examples whose label has not the higher score; an undefined score is wrong. */
function errorOf({ inputs, n }: Memory, label: Uint8Array): number {
  const scores = inputs.at(-1)!;
  let right = 0;
  for (let i = 0; i < n; i++) {
    const other = scores[n + i]! - scores[i]!;
    if (label[i] === 1 ? other > 0 : other < 0) right++;
  }
  return (100 * (n - right)) / n;
}

function lengthOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum);
}

function strengthsOf(net: Net, { inputs, given }: Memory): Strength[] {
  const strength = (values: Float64Array) => lengthOf(values, 0, values.length) / Math.sqrt(values.length);
  return net.layers.flatMap((_, l) =>
    endsBlock(net, l) ? [{ x: strength(inputs[l - 1]!), f: strength(given[l]!) }] : [],
  );
}
