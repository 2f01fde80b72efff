/** The linear layer at the end, on what was pooled or on a map whose axes were put together. */

import { int } from '../../onnx/attributes.ts';
import type { Node } from '../../onnx/types.ts';
import { dimsOf, trimmed, type Value } from '../view.ts';
import { define, fail, own, type Rule, type Walk } from '../walk.ts';

/** The features of each picture in one row, as our layers have them, and the rows of `weight` in that order. */
function rows(
  node: Node,
  walk: Walk,
  value: Value,
  weight: string,
  stored: boolean,
): { flat: Value; weight: string } {
  if (value.averaged.length) return fail(node, 'a mean over height or width alone is not supported');
  const axes = trimmed(value);
  const features = axes.at(-1) ?? [];
  if (axes[0]?.join() !== 'N' || axes.slice(1, -1).some((each) => each.length) || features.includes('N'))
    return fail(
      node,
      `a linear layer needs [batch, features]; this is ${dimsOf(value)
        .map((d) => d || 'N')
        .join('×')}`,
    );
  const flat = value.flat ? value : walk.add(own(node, 'Flatten', `${node.output[0] ?? ''}/flat`), [value]);
  return { flat, weight: reordered(walk, value, features, weight, stored) };
}

/** A network of N×H×W×C maps flattens them in another order than ours: the weights follow. Returns a constant's name. */
function reordered(walk: Walk, { size }: Value, features: string[], weight: string, stored: boolean): string {
  const order = ['C', 'H', 'W'].filter((axis) => features.includes(axis));
  if (features.join() === order.join()) return weight;
  const length = { C: size[0], H: size[1], W: size[2] };
  const strides = new Map(
    features.map((axis, i) => [axis, features.slice(i + 1).reduce((a, each) => a * length[each as 'C'], 1)]),
  );
  const total = size[0] * size[1] * size[2];
  const from = Array.from({ length: total }, (_, at) => {
    const [c, h, w] = [
      Math.floor(at / (size[1] * size[2])),
      Math.floor(at / size[2]) % size[1],
      at % size[2],
    ];
    return c * (strides.get('C') ?? 0) + h * (strides.get('H') ?? 0) + w * (strides.get('W') ?? 0);
  });
  const { dims, data } = walk.tensors.floats(weight);
  const classes = data.length / total;
  const moved = data.map((_, i) => {
    const [row, column] = [Math.floor(i / (stored ? total : classes)), i % (stored ? total : classes)];
    return (
      (stored ? data[row * total + (from[column] ?? 0)] : data[(from[row] ?? 0) * classes + column]) ?? 0
    );
  });
  return define(walk, `${weight}/in our order`, dims, moved);
}

export const gemm: Rule = (node, walk) => {
  if (int(node, 'transA', 0)) return fail(node, 'transA is not supported');
  const value = walk.live(node);
  const given = walk.constant(node, 1);
  if (!given) return fail(node, `operand "${node.input[1] ?? ''}" is not a constant`);
  if (node.input[2] && !walk.constant(node, 2))
    return fail(node, `operand "${node.input[2]}" is not a constant`);
  const { flat, weight } = rows(node, walk, value, node.input[1] ?? '', int(node, 'transB', 0) === 1);
  return walk.add(node, [flat], { input: ['', weight, ...node.input.slice(2)] });
};

export const matMul: Rule = (node, walk) => {
  const value = walk.live(node);
  const given = walk.constant(node, 1);
  if (given?.dims.length !== 2) return fail(node, 'only a map times a constant matrix is supported');
  const { flat, weight } = rows(node, walk, value, node.input[1] ?? '', false);
  const wanted = own(node, 'Gemm', node.output[0] ?? '');
  const out = walk.add({ ...wanted, input: ['', weight] }, [flat]);
  return { ...out, view: [...value.view.slice(0, -1), ['C']] };
};
