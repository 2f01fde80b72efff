import { inputGradient, multiply, normalize, normalizeBack, statistics, weightGradient } from './layer.ts';
import { normal, randomOf } from './random.ts';
import type { Spec } from './spec.ts';

/** A dense layer: weights from `at` of the parameters on, then γ and β of its batch normalization, or its bias. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly at: number;
  readonly extra: number;
  readonly norm: boolean;
}

/** A network: its layers, and all of its parameters in one array. */
export interface Net {
  readonly spec: Spec;
  readonly layers: readonly Layer[];
  readonly theta: Float64Array;
}

/** The classes that it tells apart. */
export const CLASSES = 2;

/** A network at its start. With the same seed, width and depth, plain and residual ones begin with the same numbers. */
export function netOf(spec: Spec, width: number, seed: number): Net {
  const layers: Layer[] = [];
  let at = 0;
  for (let l = 0; l < spec.depth; l++) {
    const inputs = l === 0 ? 2 : width;
    const outputs = l === spec.depth - 1 ? CLASSES : width;
    const norm = spec.norm && l < spec.depth - 1;
    const extra = at + inputs * outputs;
    layers.push({ inputs, outputs, at, extra, norm });
    at = extra + outputs * (norm ? 2 : 1);
  }
  const net = { spec, layers, theta: new Float64Array(at) };
  initialize(net, seed);
  return net;
}

/** He: normal, with deviation √(2/inputs), no bias. Default: weights and bias uniform within ±1/√inputs. */
function initialize({ spec, layers, theta }: Net, seed: number): void {
  const random = randomOf(seed * 104729 + 1);
  for (const { inputs, outputs, at, extra, norm } of layers) {
    const bound = 1 / Math.sqrt(inputs);
    const deviation = Math.sqrt(2 / inputs);
    for (let i = at; i < extra; i++)
      theta[i] = spec.start === 'he' ? deviation * normal(random) : bound * (2 * random() - 1);
    if (norm) theta.fill(1, extra, extra + outputs);
    else if (spec.start === 'default')
      for (let j = 0; j < outputs; j++) theta[extra + j] = bound * (2 * random() - 1);
  }
}

/** What a pass over n examples writes down, layer by layer. */
export interface Memory {
  readonly n: number;
  /** The input of each layer; the last entry is the scores of the classes. */
  readonly inputs: readonly Float64Array[];
  /** What each layer gives after batch normalization, before ReLU and sum. */
  readonly given: readonly Float64Array[];
  readonly normed: readonly Float64Array[];
  readonly mean: readonly Float64Array[];
  readonly inverse: readonly Float64Array[];
}

/** Room for a pass over n examples; the examples go into `inputs[0]`, all first coordinates, then all second ones. */
export function memoryFor({ layers }: Net, n: number): Memory {
  const each = (size: (layer: Layer) => number) => layers.map((layer) => new Float64Array(size(layer)));
  return {
    n,
    inputs: [...each(({ inputs }) => inputs * n), new Float64Array(CLASSES * n)],
    given: each(({ outputs }) => outputs * n),
    normed: each(({ outputs, norm }) => (norm ? outputs * n : 0)),
    mean: each(({ outputs }) => outputs),
    inverse: each(({ outputs }) => outputs),
  };
}

/** Whether a layer is the second of a block; the block's input is then the input of the layer before it. */
export function endsBlock(net: Net, l: number): boolean {
  return l >= 2 && l % 2 === 0 && l < net.layers.length - 1;
}

/** One pass forward. With `fixed`, means and deviations are those of another pass, as a trained network takes them. */
export function forward(net: Net, memory: Memory, fixed?: Memory): void {
  const { layers, theta, spec } = net;
  const { n } = memory;
  layers.forEach(({ inputs, outputs, at, extra, norm }, l) => {
    const given = memory.given[l]!;
    multiply(theta, at, inputs, outputs, memory.inputs[l]!, given, n);
    if (norm) {
      const { mean, inverse } = fixed ?? memory;
      if (!fixed) statistics(given, outputs, n, mean[l]!, inverse[l]!);
      normalize(theta, extra, given, outputs, n, mean[l]!, inverse[l]!, memory.normed[l]!, given);
    } else {
      for (let j = 0; j < outputs; j++) {
        const bias = theta[extra + j]!;
        for (let i = j * n; i < (j + 1) * n; i++) given[i]! += bias;
      }
    }
    finish(net, memory, l, spec.shortcut !== 'plain' && endsBlock(net, l));
  });
}

/** What the layer after l gets: ReLU of what l gave, with the block's input added to it first where there is a shortcut. */
function finish(net: Net, { inputs, given }: Memory, l: number, adds: boolean): void {
  const from = given[l]!;
  const to = inputs[l + 1]!;
  const count = from.length;
  if (l === net.layers.length - 1) to.set(from);
  else if (!adds) for (let i = 0; i < count; i++) to[i] = from[i]! > 0 ? from[i]! : 0;
  else {
    const x = inputs[l - 1]!;
    for (let i = 0; i < count; i++) to[i] = from[i]! + x[i]!;
    if (net.spec.shortcut !== 'bare') for (let i = 0; i < count; i++) if (to[i]! < 0) to[i] = 0;
  }
}

/** Mean cross-entropy of the last pass; the gradient of the scores goes into `dScores`. */
export function loss({ inputs, n }: Memory, label: Uint8Array, dScores: Float64Array): number {
  const scores = inputs.at(-1)!;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const other = scores[n + i]! - scores[i]!;
    // The probability of class 1, and the cost of the label: log(1 + e^-margin), which must not overflow.
    const share = 1 / (1 + Math.exp(-other));
    const margin = label[i] === 1 ? other : -other;
    total += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
    const d = (share - label[i]!) / n;
    dScores[n + i] = d;
    dScores[i] = -d;
  }
  return total / n;
}

/** Room for the way back: the gradient of each layer's output, and of a block's input as the shortcut hands it down. */
export interface Back {
  readonly d: readonly Float64Array[];
  readonly grad: Float64Array;
}

export function backFor({ layers, theta }: Net, n: number): Back {
  return {
    d: [...layers.map(({ inputs }) => new Float64Array(inputs * n)), new Float64Array(CLASSES * n)],
    grad: new Float64Array(theta.length),
  };
}

/** The way back of the last pass: the gradient of every parameter into `back.grad`. `loss` has filled the last of `back.d`. */
export function backward(net: Net, memory: Memory, { d, grad }: Back): void {
  const { layers, theta, spec } = net;
  const { n } = memory;
  // What the shortcut hands down, while the two layers of its block are gone through.
  let share: Float64Array | null = null;
  for (let l = layers.length - 1; l >= 0; l--) {
    const { inputs, outputs, at, extra, norm } = layers[l]!;
    const dOut = d[l + 1]!;
    const adds = spec.shortcut !== 'plain' && endsBlock(net, l);
    // Through the ReLU: where the next layer got 0 nothing comes back.
    if (l < layers.length - 1 && !(adds && spec.shortcut === 'bare')) {
      const next = memory.inputs[l + 1]!;
      for (let i = 0; i < dOut.length; i++) if (next[i] === 0) dOut[i] = 0;
    }
    if (adds) share = dOut.slice();
    if (norm) normalizeBack(theta, grad, extra, dOut, outputs, n, memory.inverse[l]!, memory.normed[l]!);
    else
      for (let j = 0; j < outputs; j++) {
        let sum = 0;
        for (let i = j * n; i < (j + 1) * n; i++) sum += dOut[i]!;
        grad[extra + j] = sum;
      }
    weightGradient(grad, at, inputs, outputs, memory.inputs[l]!, dOut, n);
    if (l > 0) inputGradient(theta, at, inputs, outputs, dOut, d[l]!, n);
    if (share && !adds) {
      const into = d[l]!;
      for (let i = 0; i < into.length; i++) into[i]! += share[i]!;
      share = null;
    }
  }
}
