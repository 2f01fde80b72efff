/** Convolutions and pooling, whose padding may be told by a rule instead of by numbers. */

import { ints, string } from '../../onnx/attributes.ts';
import type { Node } from '../../onnx/types.ts';
import type { Value } from '../view.ts';
import { fail, list, type Rule } from '../walk.ts';

/** The node with explicit pads in place of auto_pad; SAME keeps ⌈size / stride⌉ places, the odd pixel behind or in front. */
export function padded(node: Node, { size }: Value, kernel: readonly number[]): Partial<Node> {
  const auto = string(node, 'auto_pad', 'NOTSET');
  if (kernel.length !== 2)
    return fail(node, `only windows of two axes are supported, this one has ${kernel.length}`);
  if (auto === 'NOTSET') return {};
  if (!['VALID', 'SAME_UPPER', 'SAME_LOWER'].includes(auto))
    return fail(node, `auto_pad ${auto} is not known`);
  const [strides, dilations] = [ints(node, 'strides') ?? [1, 1], ints(node, 'dilations') ?? [1, 1]];
  const sides = [0, 1].map((i) => {
    const [length = 1, stride = 1] = [size[i + 1], strides[i]];
    const reach = (dilations[i] ?? 1) * ((kernel[i] ?? 1) - 1) + 1;
    const missing = Math.max(0, (Math.ceil(length / stride) - 1) * stride + reach - length);
    const less = Math.floor(missing / 2);
    if (auto === 'VALID') return [0, 0];
    return auto === 'SAME_UPPER' ? [less, missing - less] : [missing - less, less];
  });
  const pads = [0, 1].flatMap((end) => sides.map((side) => side[end] ?? 0));
  const others = node.attribute.filter(({ name }) => name !== 'auto_pad' && name !== 'pads');
  return { attribute: [...others, list('pads', pads)] };
}

export const conv: Rule = (node, walk) => {
  const value = walk.map(node);
  const weight = walk.constant(node, 1) ?? fail(node, `operand "${node.input[1] ?? ''}" is not a constant`);
  if (value.flat || weight.dims.length !== 4)
    return fail(node, `only 2-D convolutions are supported, its weight has ${weight.dims.length} axes`);
  if (node.input[2] && !walk.constant(node, 2))
    return fail(node, `operand "${node.input[2]}" is not a constant`);
  return walk.add(node, [value], padded(node, value, weight.dims.slice(2)));
};

export const maxPool: Rule = (node, walk) => {
  const value = walk.map(node);
  const kernel = ints(node, 'kernel_shape') ?? fail(node, 'kernel_shape is missing');
  return walk.add(node, [value], padded(node, value, kernel));
};
