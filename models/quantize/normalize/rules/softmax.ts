/** Probabilities at the end: the order of the classes stays, and whoever reads the logits makes them herself. */

import { called, int } from '../../onnx/attributes.ts';
import { trimmed } from '../view.ts';
import { fail, type Rule } from '../walk.ts';
import { fromFront } from './reshape.ts';

export const softmax: Rule = (node, walk) => {
  const value = walk.live(node);
  const old = walk.opset < 13; // then it runs over all axes from its own to the last
  const [axis = 1] = fromFront([int(node, 'axis', old ? 1 : -1)], value.view.length);
  const axes = trimmed(value)
    .slice(axis, old ? undefined : axis + 1)
    .flat();
  if (axes.includes('N') || (!axes.includes('C') && value.size[0] > 1))
    return fail(node, 'only a softmax over the classes is supported');
  return { ...value, ended: called(node) };
};
