/** What moves no number, only the axes: the tensor is seen in another way, and nothing is computed. */

import { int, ints } from '../../onnx/attributes.ts';
import { tensorNumbers } from '../../onnx/tensor.ts';
import type { Node } from '../../onnx/types.ts';
import { dimsOf, reshaped, type Value } from '../view.ts';
import { fail, type Rule, type Walk } from '../walk.ts';

/** Integers from an operand in newer opsets and from an attribute in older ones. */
export function integers(node: Node, walk: Walk, at: number, attribute: string): number[] | undefined {
  const name = node.input[at];
  if (!name) return ints(node, attribute);
  const tensor = walk.tensors.constant(name);
  return tensor ? tensorNumbers(tensor) : fail(node, `operand "${name}" is not a constant`);
}

/** Axes counted from the front. */
export const fromFront = (axes: readonly number[], rank: number): number[] =>
  axes.map((axis) => (axis < 0 ? axis + rank : axis));

const say = (value: Value): string =>
  dimsOf(value)
    .map((length) => length || 'N')
    .join('×');

function seen(node: Node, value: Value, dims: readonly number[]): Value {
  const view = reshaped(value, dims);
  if (view) return { ...value, view };
  const wanted = dims.map((length) => length || 'N').join('×');
  return fail(
    node,
    `${say(value)} cannot be seen as ${wanted} here; only axes side by side may be put together`,
  );
}

export const reshape: Rule = (node, walk) => {
  const value = walk.live(node);
  const asked = integers(node, walk, 1, 'shape') ?? fail(node, 'its shape is missing');
  const old = dimsOf(value);
  const total = old.reduce((product, length) => product * (length || 1), 1);
  const zeros = int(node, 'allowzero', 0) === 0;
  const [first = 1, ...rest] = asked.map((length, i) => (length === 0 && zeros ? (old[i] ?? 1) : length));
  const known = rest.reduce((product, length) => (length < 0 ? product : product * length), 1);
  const open = rest.filter((length) => length < 0).length;
  // The first axis has to be the batch: all that is left, copied, or the number that the file is fixed to.
  const isBatch = first === 0 || (first === -1 && (known === total || open)) || first === walk.batch;
  if (!isBatch || open > 1)
    return fail(node, `[${asked.join(', ')}] mixes pictures of a batch; export it as [batch, features]`);
  return seen(node, value, [0, ...rest.map((length) => (length < 0 ? total / known : length))]);
};

export const flatten: Rule = (node, walk) => {
  const value = walk.live(node);
  const dims = dimsOf(value);
  const [axis = 1] = fromFront([int(node, 'axis', 1)], dims.length);
  const product = (lengths: readonly number[]): number => lengths.reduce((a, b) => a * b, 1);
  if (axis < 1 || product(dims.slice(1, axis)) !== 1)
    return fail(node, `only axis 1 is supported, the batch kept apart; this one is ${axis} of ${say(value)}`);
  return seen(node, value, [0, product(dims.slice(1))]);
};

export const squeeze: Rule = (node, walk) => {
  const value = walk.live(node);
  const dims = dimsOf(value);
  const given = integers(node, walk, 1, 'axes');
  const axes = given ? fromFront(given, dims.length) : dims.flatMap((length, i) => (length === 1 ? [i] : []));
  if (axes.some((axis) => dims[axis] !== 1) || (!given && walk.batch === 1))
    return fail(
      node,
      `axes ${axes.join(', ')} of ${say(value)}: only axes 1 long are taken away, and never the batch`,
    );
  return { ...value, view: value.view.filter((_, i) => !axes.includes(i)) };
};

export const unsqueeze: Rule = (node, walk) => {
  const value = walk.live(node);
  const axes = integers(node, walk, 1, 'axes') ?? fail(node, 'its axes are missing');
  const view = [...value.view];
  for (const axis of fromFront(axes, view.length + axes.length).sort((a, b) => a - b))
    view.splice(axis, 0, []);
  return { ...value, view };
};

export const transpose: Rule = (node, walk) => {
  const value = walk.live(node);
  const order = ints(node, 'perm') ?? value.view.map((_, i) => i).reverse();
  return { ...value, view: order.map((axis) => value.view[axis] ?? []) };
};
