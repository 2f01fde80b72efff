/** Short tensor names, so that graphs of a hundred layers stay small and readable. */

import type { Layer, Net } from './types.ts';

const SHORT: Record<Layer['op'], string> = {
  Add: 'add',
  AveragePool: 'avgpool',
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

/** Names that graphs of this project give to tensors of their own. */
const TAKEN = new RegExp(
  `^((${[...new Set(Object.values(SHORT))].join('|')})\\d|gates?(_|\\d|$)|cut|(features|responses|means|variances|deviations|all_means)$|(bound|zero|pads|i)_)`,
);

/** A name that no other tensor of a graph can have; `other` is the name at the other end. */
function free(name: string, kind: 'input' | 'output', other: string): string {
  const clash =
    !name ||
    TAKEN.test(name) ||
    name === other ||
    name.startsWith(`${other}_`) ||
    other.startsWith(`${name}_`);
  return clash ? (kind === 'input' ? 'the input' : 'the output') : name;
}

/**
 * `net` with tensors called by operator and position, such as conv1 … conv19, relu1, fc1; input and output keep theirs, but
 * for those that would be two tensors' names. `called` is the output's name, where it is not that of its tensor.
 */
export function renameTensors(net: Net, called = net.output): Net {
  const input = free(net.input.name, 'input', called);
  const output = free(called, 'output', net.input.name);
  const names = new Map([[net.input.name, input]]);
  const used = new Map<string, number>();
  for (const layer of net.layers) {
    const short = SHORT[layer.op];
    const position = (used.get(short) ?? 0) + 1;
    used.set(short, position);
    names.set(layer.output, layer.output === net.output ? output : `${short}${position}`);
  }
  const renamed = (name: string): string => names.get(name) ?? name;
  const layers = net.layers.map((layer) => ({
    ...layer,
    inputs: layer.inputs.map(renamed),
    output: renamed(layer.output),
  }));
  return { ...net, input: { ...net.input, name: input }, output, layers };
}
