import { reach, type Reach } from './reach.ts';
import type { Network } from './schema.ts';
import { steps, type Step, type Variant } from './steps.ts';

/** Channels, height, width. */
export type Shape = readonly [number, number, number];

/** A layer with all that follows from its place in the network; counts are for one picture. */
export interface Layer extends Step {
  input: Shape;
  output: Shape;
  /** Weights, biases, and scale and shift of its batch normalization. */
  parameters: number;
  /** A multiplication and an addition count as one (§3.3, page 3); pooling, BN, ReLU and additions as none. */
  multiplyAdds: number;
  /** Numbers in its output; BN, ReLU and the addition of a shortcut overwrite it. */
  activations: number;
  /** Side in pixels of the part of the picture that one number of its output depends on, uncut by the borders. */
  receptiveField: number;
}

/** Every layer of a network with its shapes, parameters, multiply-adds, activations and receptive field. */
export function layers(network: Network, variant: Variant = {}): Layer[] {
  let now: { shape: Shape; reach: Reach } = { shape: network.input, reach: { field: 1, jump: 1 } };
  let entry = now;
  return steps(network, variant).map((step) => {
    if (step.opens) entry = now;
    const from = step.role === 'shortcut' ? entry : now;
    const output = outputShape(step, from.shape);
    const seen = reach(step, from);
    if (step.role === 'main') now = { shape: output, reach: seen };
    return {
      ...step,
      input: from.shape,
      output,
      ...cost(step, from.shape, output, network),
      receptiveField: seen.field,
    };
  });
}

function outputShape(
  { op, kernel, stride, padding, filters }: Step,
  [channels, height, width]: Shape,
): Shape {
  if (op === 'fc') return [filters ?? 0, 1, 1];
  if (op === 'average-pool') return [channels, 1, 1];
  const side = (size: number) => Math.floor((size + 2 * padding - kernel) / stride) + 1;
  return [filters ?? channels, side(height), side(width)];
}

function cost(step: Step, input: Shape, output: Shape, network: Network) {
  const { op, kernel, groups = 1 } = step;
  const [filters, height, width] = output;
  const each = {
    conv: (kernel ** 2 * input[0]) / groups,
    fc: size(input),
    'max-pool': 0,
    'average-pool': 0,
  }[op];
  return {
    parameters: filters * each + beside(step, input, output, network),
    multiplyAdds: each * size(output),
    activations: filters * height * width,
  };
}

/** What a layer has beside its weights: biases, or the scales and shifts of its batch normalization. */
function beside(
  { op, role, alone }: Step,
  input: Shape,
  output: Shape,
  { batchNormalization, preActivation }: Network,
): number {
  if (op === 'fc') return output[0];
  // The pre-activation of a block's input serves its shortcut too; the last one stands before the pooling.
  if (preActivation)
    return (op === 'conv' && role === 'main' && !alone) || op === 'average-pool' ? 2 * input[0] : 0;
  if (op !== 'conv') return 0;
  return (batchNormalization ? 2 : 1) * output[0];
}

/** How many numbers a map of this shape holds. */
export function size([channels, height, width]: Shape): number {
  return channels * height * width;
}
