/**
 * What a network is to the engine: the plan that models/quantize writes beside `weights.bin`. Maps have names and shapes
 * [channels, height, width]; pairs of numbers are [vertical, horizontal]; a number called weights, scales or biases is where
 * those begin in `weights.bin`, in bytes.
 */
export interface Plan {
  readonly version: 1;
  readonly weights: { readonly bytes: number; readonly sha256: string };
  readonly input: string;
  readonly output: string;
  readonly maps: Readonly<Record<string, Shape>>;
  /** For the maps that a convolution reads: byte = value / scale + zero, cut to 0 … 127; two such bytes, 0 … 16383, where it is fine. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** In the order in which they are computed. */
  readonly steps: readonly Step[];
}

export type Shape = readonly [channels: number, height: number, width: number];
export type Pair = readonly [number, number];
export type Edges = readonly [top: number, left: number, bottom: number, right: number];

export interface Range {
  readonly scale: number;
  readonly zero: number;
  /** Kept in 14 bits, which costs a convolution twice the time. */
  readonly fine?: true;
}

/** The largest number that a map in one byte, and one in two, is stored as. */
export const MOST = { byte: 127, fine: 16383 } as const;

/** The largest number of a range. */
export function mostOf({ fine }: Pick<Range, 'fine'>): number {
  return fine ? MOST.fine : MOST.byte;
}

/** The inputs of a sum that still fits into 32 bits where they have 14: 1024 · 127 · 16383. */
export const MOST_FINE_INPUTS = 1024;

interface Base {
  /** The map that goes in, and the one that comes out. */
  readonly from: string;
  readonly to: string;
}

/** A convolution and what is computed with each of its numbers while it is at hand: addition, ReLU. */
export interface Convolve extends Base {
  readonly op: 'convolve';
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly pads: Edges;
  /** int8 [filters, channels, kernel height, kernel width]; float32 [filters], of which biases may be absent. */
  readonly weights: number;
  readonly scales: number;
  readonly biases?: number;
  /** What is added to `to`, and the name of the sum. */
  readonly shortcut?: string;
  readonly sum?: string;
  /** The name of what comes out of the ReLU at the end. */
  readonly relu?: string;
  /** The gate of this block. Of a residual block it multiplies the branch, `to`. */
  readonly gate?: number;
  /**
   * In a plain net, what takes the place of the block when its gate is closed: gate · block + (1 − gate) · bypass, after the
   * ReLU. Not computed while the gate is open.
   */
  readonly bypass?: string;
}

export interface MaxPool extends Base {
  readonly op: 'maxPool';
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly pads: Edges;
}

/** Every so many places of a map, with channels of zeros before and after its own: the paper's shortcut A. */
export interface Thin extends Base {
  readonly op: 'thin';
  readonly stride: Pair;
  readonly before: number;
}

/** The mean of each channel. */
export interface Mean extends Base {
  readonly op: 'mean';
}

export interface Linear extends Base {
  readonly op: 'linear';
  /** int8 [classes, features], float32 [classes], float32 [classes]. */
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
}

export type Step = Convolve | MaxPool | Thin | Mean | Linear;

/** The maps that a step computes, the last of which is the one that goes on. */
export function results(step: Step): string[] {
  if (step.op !== 'convolve') return [step.to];
  return [step.to, step.sum, step.relu].filter((name) => name !== undefined);
}

/** The name of what a step hands on. */
export function result(step: Step): string {
  return (step.op === 'convolve' && (step.relu ?? step.sum)) || step.to;
}

/** The maps that a step reads as floats; a convolution reads its input as bytes. */
export function operands(step: Step): string[] {
  if (step.op !== 'convolve') return [step.from];
  return [step.shortcut, step.bypass].filter((name) => name !== undefined);
}

/** How many gates a network has. */
export function gates({ steps }: Plan): number {
  return steps.filter((step) => step.op === 'convolve' && step.gate !== undefined).length;
}

/** The multiply-adds of a convolution; of the other steps none are counted. */
export function multiplyAdds({ maps }: Plan, step: Step): number {
  if (step.op !== 'convolve') return 0;
  const [filters, height, width] = maps[step.to]!;
  return filters * height * width * step.kernel[0] * step.kernel[1] * maps[step.from]![0];
}
