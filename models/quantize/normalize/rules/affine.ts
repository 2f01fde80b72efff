/** Adding, subtracting, multiplying and dividing by constants, a number for each channel; and adding two maps. */

import type { Node } from '../../onnx/types.ts';
import type { FloatTensor } from '../../net/types.ts';
import { liesAs, positionOf, type Value } from '../view.ts';
import { define, fail, number, own, type Rule, type Walk } from '../walk.ts';

/** x · scale + shift with a number for each channel: taken into what made x where that can be, else a layer. */
export function apply(node: Node, walk: Walk, value: Value, scale: Float32Array, shift: Float32Array): Value {
  if (scale.every((each) => each === 1) && shift.every((each) => each === 0)) return value;
  for (const each of [...scale, ...shift])
    if (!Number.isFinite(each))
      return fail(node, `its constant gives ${each}; every weight must be a finite number`);
  if (value.averaged.length) return fail(node, 'a mean over height or width alone is not supported');
  if (value.tensor === walk.input && !value.shared) {
    const before = walk.first ?? {
      scale: new Float32Array(scale.length).fill(1),
      shift: new Float32Array(scale.length),
    };
    walk.first = {
      scale: before.scale.map((each, i) => each * (scale[i] ?? 1)),
      shift: before.shift.map((each, i) => each * (scale[i] ?? 1) + (shift[i] ?? 0)),
    };
    return value;
  }
  const maker = walk.maker(value);
  if (maker?.op === 'Conv' || maker?.op === 'Gemm') {
    const row = maker.weight.data.length / scale.length;
    const data = maker.weight.data.map((weight, i) => weight * (scale[Math.floor(i / row)] ?? 1));
    const bias = shift.map((each, i) => (maker.bias?.[i] ?? 0) * (scale[i] ?? 1) + each);
    walk.replace({ ...maker, weight: { ...maker.weight, data }, bias });
    return value;
  }
  if (value.flat) return fail(node, 'is supported right after a linear layer only');
  const name = node.output[0] ?? '';
  const zeros = new Float32Array(scale.length);
  const parts = { scale, shift, mean: zeros, variance: zeros.map(() => 1) };
  const operands = Object.entries(parts).map(([part, data]) =>
    define(walk, `${name}/${part}`, [data.length], data),
  );
  const layer = own(node, 'BatchNormalization', name, [number('epsilon', 0)]);
  return { ...walk.add({ ...layer, input: ['', ...operands] }, [value]), view: value.view };
}

/** The constant as a number for each channel. */
function perChannel(node: Node, value: Value, { dims, data }: FloatTensor): Float32Array {
  const [channels] = value.size;
  if (data.length === 1) return new Float32Array(channels).fill(data[0] ?? 0);
  const at = positionOf(value, 'C') + dims.length - value.view.length;
  if (data.length !== channels || dims[at] !== channels || dims.length > value.view.length)
    return fail(
      node,
      `its constant is ${dims.join('×')}; only one number for each of ${channels} channels is supported`,
    );
  return data;
}

type Pair = readonly [scale: number, shift: number];

/** A rule for an operator of a map x and a constant c; `of` says scale and shift, and null where it is not supported. */
const withConstant =
  (of: (c: number, constantFirst: boolean) => Pair | null): Rule =>
  (node, walk) => {
    const constants = [0, 1].map((at) => walk.constant(node, at));
    const at = constants[0] ? 1 : 0;
    const constant = constants[1 - at];
    if (!constant)
      return fail(
        node,
        'two maps may be added only; networks with gates between maps (attention) are not supported',
      );
    const value = walk.live(node, at);
    const pairs = Array.from(perChannel(node, value, constant), (c) => of(c, at === 1));
    if (pairs.includes(null)) return fail(node, 'a constant divided by a map is not supported');
    const part = (i: 0 | 1): Float32Array => Float32Array.from(pairs, (pair) => pair?.[i] ?? 0);
    return apply(node, walk, value, part(0), part(1));
  };

export const sub = withConstant((c, first) => (first ? [-1, c] : [1, -c]));
export const mul = withConstant((c) => [c, 0]);
export const div = withConstant((c, first) => (first ? null : [1 / c, 0]));
const shifted = withConstant((c) => [1, c]);

export const neg: Rule = (node, walk) => {
  const value = walk.live(node);
  const [channels] = value.size;
  return apply(node, walk, value, new Float32Array(channels).fill(-1), new Float32Array(channels));
};

export const add: Rule = (node, walk) => {
  if (node.input.length > 2) return fail(node, 'only two operands are supported');
  if (node.input.length === 1) return walk.live(node);
  if (walk.constant(node, 0) ?? walk.constant(node, 1)) return shifted(node, walk);
  const [a, b] = [walk.live(node, 0), walk.live(node, 1)];
  if (a.averaged.length || b.averaged.length || a.flat !== b.flat || !liesAs(b, a.view))
    return fail(node, 'its two maps do not lie alike');
  if (a.tensor === b.tensor) {
    const [channels] = a.size;
    return apply(
      node,
      walk,
      { ...a, shared: true },
      new Float32Array(channels).fill(2),
      new Float32Array(channels),
    );
  }
  return { ...walk.add(node, [a, b]), view: a.view };
};
