/** `plan.json`: the network as the site's own engine runs it. See src/inference/engine/plan.ts. */
import {
  results,
  type Convolve,
  type Edges,
  type Pair,
  type Plan,
  type Range,
  type Shape,
  type Step,
} from '../../../src/inference/engine/plan.ts';
import { branches } from '../net/branches.ts';
import { branchesLast } from '../net/order.ts';
import { shapes } from '../net/shapes.ts';
import { consumers, type Conv, type Gemm, type Layer, type Net } from '../net/types.ts';
import { bytesOf } from '../onnx/tensor.ts';
import { quantizeWeights } from '../quantization/weights.ts';
import { withBypasses } from './bypass.ts';
import type { WeightsFile } from './weights-file.ts';

/** A plan that does not know its weights file yet. */
export type Draft = Omit<Plan, 'weights'>;

/**
 * The steps of the network, an addition and a ReLU taken into the convolution before them; constants go into `weights` under
 * the names by which the graphs know them. `rangeOf` is asked for every map that a convolution reads.
 * Throws an Error naming the layer for which the engine has no kernel.
 */
export function enginePlan(net: Net, rangeOf: (map: string) => Range, weights: WeightsFile): Draft {
  const known = shapes(net);
  const shapeOf = (name: string): Shape => {
    const [channels = 0, height = 1, width = 1] = known.get(name) ?? [];
    return [channels, height, width];
  };
  const gates = new Map(branches(net).map(({ add, output }, gate) => [add, { output, gate }]));
  /** Additions and ReLUs that a convolution has taken in. */
  const taken = new Set<Layer>();
  /** A map under a second name: the features after Flatten. */
  const again = new Map<string, string>();
  const original = (name = ''): string => again.get(name) ?? name;
  const next = (name: string): Layer | undefined => {
    const readers = consumers(net, name);
    return readers.length === 1 && name !== net.output ? readers[0] : undefined;
  };

  const convolve = (layer: Conv): Convolve => {
    const own = { op: 'convolve', ...ends(layer), ...window(layer), ...constants(layer, weights) } as const;
    let after = next(layer.output);
    const gate = after && gates.get(after);
    let added = {};
    if (after && gate?.output === layer.output) {
      const [left, right] = after.inputs.map(original);
      added = { shortcut: left === layer.output ? right : left, sum: after.output, gate: gate.gate };
      taken.add(after);
      after = next(after.output);
    }
    if (after?.op !== 'Relu') return { ...own, ...added };
    if (after.max !== undefined) throw unable(after, 'a bound above');
    taken.add(after);
    return { ...own, ...added, relu: after.output };
  };
  const ends = ({ inputs, output }: Layer) => ({ from: original(inputs[0]), to: output });
  const step = (layer: Layer): Step | undefined => {
    switch (layer.op) {
      case 'Conv':
        if (layer.group !== 1) throw unable(layer, 'groups of channels');
        return convolve(layer);
      case 'MaxPool':
        return { op: 'maxPool', ...ends(layer), ...window(layer) };
      case 'Slice':
      case 'Pad':
        return { op: 'thin', ...ends(layer), ...thinned(layer, known) };
      case 'GlobalAveragePool':
        return { op: 'mean', ...ends(layer) };
      case 'Flatten':
        again.set(layer.output, original(layer.inputs[0]));
        return undefined;
      case 'Gemm':
        return { op: 'linear', ...ends(layer), ...constants(layer, weights) };
      default:
        throw unable(layer, 'it where it stands');
    }
  };
  const own = branchesLast(net).flatMap((layer) => (taken.has(layer) ? [] : (step(layer) ?? [])));
  const { steps, bypasses } = gates.size ? { steps: own, bypasses: {} } : withBypasses(own, shapeOf);
  const read = new Set(steps.flatMap((each) => (each.op === 'convolve' ? [each.from] : [])));
  const maps = [net.input.name, ...own.flatMap(results)].map((name) => [name, shapeOf(name)] as const);
  return {
    version: 1,
    input: net.input.name,
    output: original(net.output),
    maps: { ...Object.fromEntries(maps), ...bypasses },
    ranges: Object.fromEntries([...read].map((name) => [name, rangeOf(name)])),
    steps,
  };
}

/** Where the constants of a layer begin in the file. */
function constants({ output, weight, bias }: Conv | Gemm, file: WeightsFile) {
  const { data, scales } = quantizeWeights(weight);
  const place = (name: string, of: Int8Array | Float32Array): number =>
    file.place(`${output}_${name}`, bytesOf(of)).offset;
  const both = { weights: place('w8', data), scales: place('ws', scales) };
  // A last layer always has one; where a convolution has none, 0 is added.
  return { ...both, biases: place('b', bias ?? new Float32Array(scales.length)) };
}

function window(layer: Extract<Layer, { op: 'Conv' | 'MaxPool' }>): {
  kernel: Pair;
  stride: Pair;
  pads: Edges;
} {
  const { strides, pads, dilations } = layer;
  const kernel = layer.op === 'Conv' ? layer.weight.dims.slice(2) : layer.kernel;
  if (dilations.some((each) => each !== 1)) throw unable(layer, 'dilations');
  if (layer.op === 'MaxPool' && layer.ceil) throw unable(layer, 'a window that is not whole');
  return {
    kernel: kernel as unknown as Pair,
    stride: strides as unknown as Pair,
    pads: pads as unknown as Edges,
  };
}

/** A Slice that takes every so many places, or a Pad that adds channels of zeros: the two halves of shortcut A. */
function thinned(
  layer: Extract<Layer, { op: 'Slice' | 'Pad' }>,
  known: ReadonlyMap<string, readonly number[]>,
) {
  if (layer.op === 'Pad') {
    const [, before = 0, ...others] = layer.pads;
    if (others.some((count, i) => count !== 0 && i !== 3)) throw unable(layer, 'a border around places');
    return { stride: [1, 1] as const, before };
  }
  const sizes = known.get(layer.inputs[0] ?? '') ?? [];
  const whole = layer.axes.every((axis, i) => {
    const [from, to = 0] = [layer.starts[i], layer.ends[i]];
    return from === 0 && to >= (sizes[axis - 1] ?? 0) && (axis > 1 || layer.steps[i] === 1);
  });
  if (!whole) throw unable(layer, 'a part of a map');
  const along = (axis: number): number => layer.steps[layer.axes.indexOf(axis)] ?? 1;
  return { stride: [along(2), along(3)] as const, before: 0 };
}

function unable(layer: Layer, what: string): Error {
  return new Error(`node "${layer.name}" (${layer.op}): the engine has no kernel for ${what}`);
}
