/** Batch normalization is linear once trained: it disappears into the convolution before it. */

import { consumers, type BatchNormalization, type Conv, type Layer, type Net } from './types.ts';

/**
 * `net` without BatchNormalization, computing the same. One that follows a convolution is folded into it;
 * any other becomes a 1×1 convolution with one filter per channel.
 */
export function foldBatchNormalization(net: Net): Net {
  const producer = new Map(net.layers.map((layer) => [layer.output, layer]));
  const folded = new Set<Layer>();
  const layers = net.layers.map((layer): Layer => {
    if (layer.op !== 'BatchNormalization') return layer;
    const before = producer.get(layer.inputs[0] ?? '');
    const alone = before && consumers(net, before.output).length === 1 && before.output !== net.output;
    if (before?.op !== 'Conv' || !alone) return foldInto(oneByOne(layer), layer);
    folded.add(before);
    return { ...foldInto(before, layer), inputs: before.inputs };
  });
  return { ...net, layers: layers.filter((layer) => !folded.has(layer)) };
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
