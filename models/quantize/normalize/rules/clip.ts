/** ReLU, and ReLU6 in the ways in which it is written; no other bounds, since those would shift the zero of a map. */

import { float } from '../../onnx/attributes.ts';
import type { Node } from '../../onnx/types.ts';
import type { Value } from '../view.ts';
import { fail, number, own, type Rule, type Walk } from '../walk.ts';

const ENDLESS = 3.4e38; // exporters write the largest float32 for "no bound"

function bounded(node: Node, walk: Walk, low: number, high: number): Value {
  const value = walk.live(node);
  if (value.averaged.length) return fail(node, 'a mean over height or width alone is not supported');
  const [noLow, noHigh] = [low <= -ENDLESS, high >= ENDLESS];
  if (noLow && noHigh) return value;
  const positive = walk.layers.find(({ output }) => output === value.tensor)?.op === 'Relu';
  if ((low !== 0 && !(positive && low < 0)) || !(high > 0))
    return fail(
      node,
      `only bounds from 0 to a positive number (ReLU, ReLU6) are supported, not ${noLow ? '−∞' : low} to ${noHigh ? '∞' : high}`,
    );
  if (positive && noHigh) return value;
  const relu = own(node, 'Relu', node.output[0] ?? '', noHigh ? [] : [number('max', high)]);
  return { ...walk.add(relu, [value]), view: value.view };
}

export const relu: Rule = (node, walk) => bounded(node, walk, 0, Infinity);

/** A bound from an operand in newer opsets, from an attribute in older ones; no number where it is left out. */
function bound(node: Node, walk: Walk, at: number, attribute: string, none: number): number {
  const name = node.input[at];
  if (!name) return float(node, attribute, none);
  const constant = walk.tensors.constant(name);
  return constant
    ? (walk.tensors.floats(name).data[0] ?? none)
    : fail(node, `operand "${name}" is not a constant`);
}

export const clip: Rule = (node, walk) =>
  bounded(node, walk, bound(node, walk, 1, 'min', -Infinity), bound(node, walk, 2, 'max', Infinity));

/** Min(x, 6) and Max(x, 0), either way round. */
const oneSided =
  (of: (c: number) => readonly [number, number]): Rule =>
  (node, walk) => {
    const at = node.input.findIndex((_, i) => walk.constant(node, i));
    const constant = walk.constant(node, at);
    if (node.input.length !== 2 || constant?.data.length !== 1)
      return fail(node, 'is supported with one number only, as a part of ReLU or ReLU6');
    const turned = { ...node, input: [node.input[1 - at] ?? ''] };
    return bounded(turned, walk, ...of(constant.data[0] ?? 0));
  };

export const min = oneSided((c) => [-Infinity, c]);
export const max = oneSided((c) => [c, Infinity]);
