/** Which rule reads which operator, and what to do about those that none reads. */

import type { Rule } from '../walk.ts';
import { add, div, mul, neg, sub } from './affine.ts';
import { clip, max, min, relu } from './clip.ts';
import { concat, pad, slice } from './edges.ts';
import { cast, dropout, identity } from './identity.ts';
import { gemm, matMul } from './linear.ts';
import { averagePool, globalAveragePool, reduceMean } from './mean.ts';
import { batchNormalization } from './normalization.ts';
import { flatten, reshape, squeeze, transpose, unsqueeze } from './reshape.ts';
import { softmax } from './softmax.ts';
import { conv, maxPool } from './window.ts';

/** The operators that a classifier may be made of. */
export const RULES: Readonly<Record<string, Rule>> = {
  Add: add,
  AveragePool: averagePool,
  BatchNormalization: batchNormalization,
  Cast: cast,
  Clip: clip,
  Concat: concat,
  Conv: conv,
  Div: div,
  Dropout: dropout,
  Flatten: flatten,
  Gemm: gemm,
  GlobalAveragePool: globalAveragePool,
  Identity: identity,
  LogSoftmax: softmax,
  MatMul: matMul,
  Max: max,
  MaxPool: maxPool,
  Min: min,
  Mul: mul,
  Neg: neg,
  Pad: pad,
  ReduceMean: reduceMean,
  Relu: relu,
  Reshape: reshape,
  Slice: slice,
  Softmax: softmax,
  Squeeze: squeeze,
  Sub: sub,
  Sum: add,
  Transpose: transpose,
  Unsqueeze: unsqueeze,
};

const QUANTIZED = /^(De)?Quantize|^QLinear|Integer$/;
const GATES =
  /^(Sigmoid|HardSigmoid|HardSwish|Swish|Erf|Gelu|Tanh|Exp|LeakyRelu|PRelu|Elu|Celu|Selu|Mish|Softplus)$/;

/** What somebody can do whose network has an operator that no rule reads. */
export function advice(opType: string): string {
  if (QUANTIZED.test(opType))
    return 'the network is quantized already: give the fp32 file that it was made from';
  if (['ArgMax', 'TopK', 'ZipMap'].includes(opType)) return 'export the network up to its logits';
  if (GATES.test(opType)) return 'only ReLU and ReLU6 are computed with integers: take a network with those';
  if (['Resize', 'Upsample'].includes(opType))
    return 'export the network without resizing: pictures come in its size';
  if (opType === 'InstanceNormalization' || /Norm/.test(opType))
    return 'only batch normalization is supported';
  if (['If', 'Loop', 'Scan'].includes(opType))
    return 'export the network in evaluation mode, for a fixed size';
  return 'this quantizer reads residual and other convolutional classifiers only';
}
