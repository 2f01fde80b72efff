/** Batch normalization is linear once trained: it disappears into the convolution before it. */

import { consumers, type BatchNormalization, type Conv, type Layer, type Net } from './types.ts';

/**
 * `net` without BatchNormalization, computing the same. Those that follow a convolution are folded into it;
 * any other becomes a 1×1 convolution with one filter per channel.
 */
export function foldBatchNormalization(net: Net): Net {
  const kept = new Map<string, Layer>(); // by output
  for (const layer of net.layers) {
    const before = layer.op === 'BatchNormalization' ? kept.get(layer.inputs[0] ?? '') : undefined;
    const alone = before && consumers(net, before.output).length === 1 && before.output !== net.output;
    if (layer.op !== 'BatchNormalization') kept.set(layer.output, layer);
    else if (before?.op === 'Conv' && alone) {
      kept.delete(before.output);
      kept.set(layer.output, finite({ ...foldInto(before, layer), inputs: before.inputs }, layer));
    } else kept.set(layer.output, finite(foldInto(oneByOne(layer), layer), layer));
  }
  return { ...net, layers: [...kept.values()] };
}

/** `conv`, or an Error where the two together are too large for a float32. */
function finite(conv: Conv, { name }: BatchNormalization): Conv {
  const bad = [conv.weight.data, conv.bias ?? []].flatMap(
    (list) => list.find((value) => !Number.isFinite(value)) ?? [],
  )[0];
  if (bad === undefined) return conv;
  throw new Error(
    `node "${name}" (BatchNormalization): with it, weights or biases of its convolution become ${bad}`,
  );
}

/** w′ = w·γ/√(σ²+ε), b′ = (b − μ)·γ/√(σ²+ε) + β, in double precision. */
function foldInto(conv: Conv, bn: BatchNormalization): Conv {
  const filters = bn.scale.length;
  const perFilter = conv.weight.data.length / filters;
  const factor = Array.from(bn.scale, (scale, i) => scale / Math.sqrt((bn.variance[i] ?? 0) + bn.epsilon));
  const data = conv.weight.data.map((w, i) => w * (factor[Math.floor(i / perFilter)] ?? 0));
  const bias = bn.shift.map(
    (shift, i) => ((conv.bias?.[i] ?? 0) - (bn.mean[i] ?? 0)) * (factor[i] ?? 0) + shift,
  );
  return { ...conv, weight: { dims: conv.weight.dims, data }, bias, output: bn.output };
}

function oneByOne(bn: BatchNormalization): Conv {
  const channels = bn.scale.length;
  return {
    op: 'Conv',
    name: bn.name,
    inputs: bn.inputs,
    output: bn.output,
    weight: { dims: [channels, 1, 1, 1], data: new Float32Array(channels).fill(1) },
    bias: null,
    strides: [1, 1],
    pads: [0, 0, 0, 0],
    dilations: [1, 1],
    group: channels,
  };
}
