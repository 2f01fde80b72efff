/** What the rules share: what the tensors of the file are, and the layers so far. */

import { called } from '../onnx/attributes.ts';
import { bytesOf } from '../onnx/tensor.ts';
import type { Lookup } from '../onnx/constants.ts';
import { DATA_TYPE, type Attribute, type Node } from '../onnx/types.ts';
import { READERS } from '../net/operators.ts';
import { outputShape } from '../net/shapes.ts';
import type { Affine, FloatTensor, Layer } from '../net/types.ts';
import { liesAs, NCHW, ROWS, type Value, type View } from './view.ts';

/** Reads one operator of the file: adds layers where it has to, and returns what the node's output is. */
export type Rule = (node: Node, walk: Walk) => Value;

/** Throws an Error naming the node. */
export const fail = (node: Node, why: string): never => {
  throw new Error(`${called(node)}: ${why}`);
};

export interface Walk {
  readonly opset: number;
  /** The batch that the file is fixed to, or null. */
  readonly batch: number | null;
  /** Constants of the file. */
  readonly tensors: Lookup;
  readonly layers: Layer[];
  /** The channel-wise arithmetic on the input itself that was taken out so far. */
  first: Affine | null;
  /** The input of our network. */
  readonly input: string;
  /** What the map at operand `at` of the node is; Errors where it is a constant. */
  live(node: Node, at?: number): Value;
  /** The same, where it has to lie as N×C×H×W and be complete. */
  map(node: Node, at?: number): Value;
  /** The operand as floats, or null where it is left out or computed from pixels. */
  constant(node: Node, at: number): FloatTensor | null;
  /** Adds the layer that `node` means, reading `maps`; other operands are looked up as they are. Returns its output. */
  add(node: Node, maps: readonly Value[], changes?: Partial<Node>): Value;
  /** The layer that made `value`, where nothing else reads that. */
  maker(value: Value): Layer | undefined;
  /** Puts `layer` in the place of the one with the same output. */
  replace(layer: Layer): void;
}

/** A walk over the file's tensors; `known` has them by name, `readers` says how many nodes read a tensor. */
export function createWalk(
  about: Pick<Walk, 'opset' | 'batch' | 'input'>,
  tensors: Lookup,
  known: ReadonlyMap<string, Value>,
  readers: (name: string) => number,
): Walk {
  const layers: Layer[] = [];
  const walk: Walk = {
    ...about,
    tensors,
    layers,
    first: null,
    live(node, at = 0) {
      const name = node.input[at] ?? '';
      const value = known.get(name);
      if (!value)
        return fail(
          node,
          tensors.constant(name)
            ? `operand "${name}" is a constant, which is not supported here`
            : `reads "${name}", which nothing before it computes`,
        );
      if (value.ended)
        return fail(node, `${value.ended} is supported at the end only, and this node comes after it`);
      return readers(name) > 1 ? { ...value, shared: true } : value;
    },
    map(node, at = 0) {
      const value = walk.live(node, at);
      if (value.averaged.length) return fail(node, 'a mean over height or width alone is not supported');
      const wanted = value.flat ? ROWS : NCHW;
      if (!liesAs(value, wanted))
        return fail(node, `its map lies as ${describe(value.view)}; only N×C×H×W is supported here`);
      return { ...value, view: wanted };
    },
    constant(node, at) {
      const name = node.input[at];
      return name && tensors.constant(name) ? finite(node, name, tensors) : null;
    },
    add(node, maps, changes = {}) {
      const rest = (changes.input ?? node.input).slice(maps.length);
      const wanted = { ...node, ...changes, input: [...maps.map(({ tensor }) => tensor), ...rest] };
      const read = READERS[wanted.opType]?.(wanted, tensors);
      if (!read) return fail(node, `${wanted.opType} cannot be read`);
      const size = outputShape(read, maps.map(sizeOf));
      layers.push(read);
      const [channels = 0, height = 1, width = 1] = size;
      const flat = size.length === 1;
      const tensor = read.output;
      return {
        tensor,
        size: [channels, height, width],
        flat,
        view: flat ? ROWS : NCHW,
        averaged: [],
        shared: false,
      };
    },
    maker: (value) => (value.shared ? undefined : layers.find(({ output }) => output === value.tensor)),
    replace(layer) {
      layers[layers.findIndex(({ output }) => output === layer.output)] = layer;
    },
  };
  return walk;
}

const sizeOf = ({ flat, size }: Value): readonly number[] => (flat ? size.slice(0, 1) : size);

const describe = (view: View): string => view.map((axes) => axes.join('·') || '1').join('×');

/** The floats of a constant. Throws an Error naming the tensor where one is no number. */
export function finite(node: Node, name: string, tensors: Lookup): FloatTensor {
  const tensor = tensors.floats(name);
  const bad = tensor.data.find((value) => !Number.isFinite(value));
  if (bad !== undefined)
    throw new Error(`tensor "${name}" of ${called(node)} holds ${bad}; every weight must be a finite number`);
  return tensor;
}

/** A node of our own making, called as the one it comes from. */
export function own(node: Node, opType: string, output: string, attribute: Attribute[] = []): Node {
  return { name: node.name || node.output[0] || '', opType, input: [''], output: [output], attribute };
}

/** A list of integers as an attribute. */
export const list = (name: string, values: readonly number[]): Attribute => ({
  name,
  type: 7,
  ints: [...values],
});

/** A float as an attribute. */
export const number = (name: string, value: number): Attribute => ({ name, type: 1, f: value });

/** A constant of our own making, which layers find under `name`. */
export function define(walk: Walk, name: string, dims: readonly number[], data: Float32Array): string {
  walk.tensors.define({ name, dims: [...dims], dataType: DATA_TYPE.float, rawData: bytesOf(data) });
  return name;
}
