/** What changes nothing once a network is trained: Identity, Dropout, casts between floats. */

import { int } from '../../onnx/attributes.ts';
import { tensorNumbers } from '../../onnx/tensor.ts';
import { DATA_TYPE } from '../../onnx/types.ts';
import { fail, type Rule } from '../walk.ts';

export const identity: Rule = (node, walk) => walk.live(node);

export const dropout: Rule = (node, walk) => {
  const training = node.input[2] ? walk.tensors.constant(node.input[2]) : undefined;
  if (node.input[2] && (!training || tensorNumbers(training).some(Boolean)))
    return fail(node, 'is in training mode; export the network in evaluation mode');
  return walk.live(node);
};

export const cast: Rule = (node, walk) => {
  const type = int(node, 'to', 0);
  if (type !== DATA_TYPE.float) return fail(node, `a cast of pixels to ONNX type ${type} is not supported`);
  return walk.live(node);
};
