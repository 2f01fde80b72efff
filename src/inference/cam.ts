import type { Inside } from './protocol.ts';

/** The last layer of a network: a row of weights for each class, one for each channel, and a bias for each class. */
export interface Head {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/**
 * The class activation map of one class, against the mean over all classes: what every place of the last feature map adds
 * to the class's score, row by row. Global average pooling and a linear layer make it exact: the mean over the map is the
 * class's logit less the mean of all logits. Throws a RangeError when the head is not this network's.
 *
 * After Zhou et al., Learning Deep Features for Discriminative Localization, CVPR 2016.
 */
export function classMap({ features, shape }: Inside, { weights, bias }: Head, index: number): Float32Array {
  const [channels, height, width] = shape;
  const row = weights[index];
  if (row?.length !== channels) throw new RangeError(`${row?.length} weights for ${channels} channels`);
  const area = height * width;
  const out = new Float32Array(area).fill((bias[index] ?? 0) - mean(bias));
  for (let channel = 0; channel < channels; channel++) {
    const weight = row[channel]! - mean(weights.map((each) => each[channel] ?? 0));
    for (let at = 0; at < area; at++) out[at]! += weight * features[channel * area + at]!;
  }
  return out;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
