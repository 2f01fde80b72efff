/** Batch normalization: a layer of its own, to be folded, or arithmetic on what a linear layer gives. */

import { float, int } from '../../onnx/attributes.ts';
import type { Value } from '../view.ts';
import { fail, type Rule } from '../walk.ts';
import { apply } from './affine.ts';

export const batchNormalization: Rule = (node, walk): Value => {
  if (int(node, 'training_mode', 0))
    return fail(node, 'is in training mode; export the network in evaluation mode');
  const value = walk.map(node);
  const [scale, shift, mean, variance] = [1, 2, 3, 4].map(
    (at) => walk.constant(node, at)?.data ?? fail(node, `operand ${at} is missing or not a constant`),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const epsilon = float(node, 'epsilon', 1e-5);
  const factor = scale.map((each, i) => each / Math.sqrt((variance[i] ?? 0) + epsilon));
  const bad = factor.findIndex((each) => !Number.isFinite(each));
  if (bad >= 0) return fail(node, `channel ${bad}: a variance of ${variance[bad]} makes it no finite number`);
  if (!value.flat) return walk.add(node, [value]);
  return apply(
    node,
    walk,
    value,
    factor,
    shift.map((each, i) => each - (mean[i] ?? 0) * (factor[i] ?? 0)),
  );
};
