/** Means over whole maps, in all the ways in which they are written, and over windows. */

import { int, ints } from '../../onnx/attributes.ts';
import type { Node } from '../../onnx/types.ts';
import { lengthOf, NCHW, type Axis, type Value } from '../view.ts';
import { fail, own, type Rule, type Walk } from '../walk.ts';
import { fromFront, integers } from './reshape.ts';
import { padded } from './window.ts';

/** The mean over the tensor's axes `positions`; a layer once both height and width are averaged. */
function mean(node: Node, walk: Walk, value: Value, positions: readonly number[], keep: boolean): Value {
  const axes = positions.flatMap((at) => value.view[at] ?? []).filter((axis) => lengthOf(value, axis) !== 1);
  if (axes.some((axis) => axis === 'N' || axis === 'C'))
    return fail(node, 'only the mean over height and width is supported');
  const averaged: Axis[] = [...value.averaged, ...axes];
  const view = keep
    ? value.view.map((each, i) => (positions.includes(i) ? [] : each))
    : value.view.filter((_, i) => !positions.includes(i));
  const open = (['H', 'W'] as const).some(
    (axis) => !averaged.includes(axis) && value.size[axis === 'H' ? 1 : 2] !== 1,
  );
  if (open || !averaged.length) return { ...value, averaged, view };
  const pooled = walk.add(own(node, 'GlobalAveragePool', node.output[0] ?? ''), [
    { ...value, averaged: [], view: NCHW },
  ]);
  return { ...pooled, view };
}

export const globalAveragePool: Rule = (node, walk) => {
  const value = walk.live(node);
  return mean(node, walk, value, value.view.map((_, i) => i).slice(2), true);
};

export const reduceMean: Rule = (node, walk) => {
  const value = walk.live(node);
  const given = integers(node, walk, 1, 'axes');
  const axes = given?.length ? fromFront(given, value.view.length) : value.view.map((_, i) => i);
  if (!given?.length && int(node, 'noop_with_empty_axes', 0)) return value;
  return mean(node, walk, value, axes, int(node, 'keepdims', 1) === 1);
};

export const averagePool: Rule = (node, walk) => {
  const value = walk.map(node);
  const kernel = ints(node, 'kernel_shape') ?? fail(node, 'kernel_shape is missing');
  const [, height, width] = value.size;
  const changes = padded(node, value, kernel);
  const pads = ints({ ...node, ...changes }, 'pads') ?? [0, 0, 0, 0];
  const edge = pads.some(Boolean);
  if (kernel.join() === `${height},${width}` && !edge) return mean(node, walk, value, [2, 3], true);
  const strides = ints(node, 'strides') ?? [1, 1];
  if (kernel.every((each) => each === 1) && strides.every((each) => each === 1) && !edge) return value;
  // A window that hangs over the edge: its mean is that of what lies inside, unless zeros are to be counted.
  const over = [height, width].some(
    (size, i) => (size + (pads[i] ?? 0) + (pads[i + 2] ?? 0) - (kernel[i] ?? 1)) % (strides[i] ?? 1) > 0,
  );
  if (edge && !int(node, 'count_include_pad', 0))
    return fail(node, 'padding that does not count (count_include_pad 0) is not supported');
  if (over && int(node, 'ceil_mode', 0))
    return fail(node, `ceil_mode with windows over the edge of a ${height}×${width} map is not supported`);
  return walk.add(node, [value], changes);
};
