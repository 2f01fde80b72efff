/** Short tensor names, so that graphs of a hundred layers stay small and readable. */

import type { Layer, Net } from './types.ts';

const SHORT: Record<Layer['op'], string> = {
  Add: 'add',
  BatchNormalization: 'bn',
  Concat: 'concat',
  Conv: 'conv',
  Flatten: 'flat',
  Gemm: 'fc',
  GlobalAveragePool: 'pool',
  MaxPool: 'maxpool',
  Pad: 'pad',
  Relu: 'relu',
  Slice: 'slice',
};

/** `net` with tensors called by operator and position, such as conv1 … conv19, relu1, fc1; input and output keep theirs. */
export function renameTensors(net: Net): Net {
  const names = new Map([[net.input.name, net.input.name]]);
  const used = new Map<string, number>();
  for (const layer of net.layers) {
    const short = SHORT[layer.op];
    const position = (used.get(short) ?? 0) + 1;
    used.set(short, position);
    names.set(layer.output, layer.output === net.output ? net.output : `${short}${position}`);
  }
  const renamed = (name: string): string => names.get(name) ?? name;
  const layers = net.layers.map((layer) => ({
    ...layer,
    inputs: layer.inputs.map(renamed),
    output: renamed(layer.output),
  }));
  return { ...net, layers };
}
