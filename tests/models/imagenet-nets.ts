/** ONNX files of the names and the structure of the Model Zoo's ResNets, as MXNet exported them, with random weights. */

import { encodeModel } from '../../models/quantize/onnx/codec.ts';
import { bytesOf } from '../../models/quantize/onnx/tensor.ts';
import { DATA_TYPE, type Attribute, type Node, type Tensor } from '../../models/quantize/onnx/types.ts';
import { noise } from './nets.ts';

const STAGES: Record<number, { blocks: number[]; bottleneck: boolean; prefix: string }> = {
  18: { blocks: [2, 2, 2, 2], bottleneck: false, prefix: 'resnetv15' },
  34: { blocks: [3, 4, 6, 3], bottleneck: false, prefix: 'resnetv16' },
  50: { blocks: [3, 4, 6, 3], bottleneck: true, prefix: 'resnetv17' },
  101: { blocks: [3, 4, 23, 3], bottleneck: true, prefix: 'resnetv18' },
  152: { blocks: [3, 8, 36, 3], bottleneck: true, prefix: 'resnetv19' },
};

export interface Style {
  /** Channels of the first stage; the real nets have 64. */
  width?: number;
  batch?: number | string;
  /** 7 and 8 have `spatial` on batch normalization, which later versions have not. */
  opset?: number;
  spatial?: number;
  /** Weights as packed float_data, as MXNet writes them, or as raw bytes. */
  store?: 'floatBytes' | 'rawData';
}

/** A ResNet of that many layers for `data` [batch, 3, 224, 224], with `…_dense0_fwd` [batch, 1000] as its output. */
export function zooNet(layers: number, style: Style = {}): Uint8Array {
  const { width = 64, batch = 'N', opset = 7, spatial = 1, store = 'floatBytes' } = style;
  const { blocks, bottleneck, prefix } = STAGES[layers]!;
  const node: Node[] = [];
  const initializer: Tensor[] = [];

  const add = (opType: string, input: string[], name: string, attribute: Attribute[] = []): string => {
    node.push({ opType, name, input, output: [name], attribute });
    return name;
  };
  const constant = (name: string, dims: number[], middle: number, spread: number): string => {
    const length = dims.reduce((a, b) => a * b);
    const data = noise(length, initializer.length + 1).map((value) => middle + spread * value);
    initializer.push({ name, dims, dataType: DATA_TYPE.float, [store]: bytesOf(data) });
    return name;
  };
  const conv = (from: string, name: string, [c, k, size]: number[], stride: number, bias = false): string => {
    const fanIn = c! * size! ** 2;
    const operands = [from, constant(`${name}_weight`, [k!, c!, size!, size!], 0, Math.sqrt(6 / fanIn))];
    if (bias) operands.push(constant(`${name}_bias`, [k!], 0, 0.1));
    const edge = (size! - 1) / 2;
    return add('Conv', operands, `${name}_fwd`, [
      ints('dilations', [1, 1]),
      int('group', 1),
      ints('kernel_shape', [size!, size!]),
      ints('pads', [edge, edge, edge, edge]),
      ints('strides', [stride, stride]),
    ]);
  };
  const norm = (from: string, name: string, channels: number, size = 1): string => {
    const operands = [
      constant(`${name}_gamma`, [channels], size, size / 4),
      constant(`${name}_beta`, [channels], 0, 0.2),
      constant(`${name}_running_mean`, [channels], 0, 0.2),
      constant(`${name}_running_var`, [channels], 1, 0.3),
    ];
    const old = opset < 9 ? [int('spatial', spatial)] : [];
    const attributes = [float('epsilon', 1e-5), float('momentum', 0.9), ...old];
    return add('BatchNormalization', [from, ...operands], `${name}_fwd`, attributes);
  };
  const relu = (from: string, name: string): string => add('Relu', [from], name);

  let map = relu(
    norm(conv('data', `${prefix}_conv0`, [3, width, 7], 2), `${prefix}_batchnorm0`, width),
    `${prefix}_relu0_fwd`,
  );
  map = add('MaxPool', [map], `${prefix}_pool0_fwd`, [
    ints('kernel_shape', [3, 3]),
    ints('pads', [1, 1, 1, 1]),
    ints('strides', [2, 2]),
  ]);
  let channels = width;
  blocks.forEach((count, stage) => {
    const [inner, outer] = [width * 2 ** stage, width * 2 ** stage * (bottleneck ? 4 : 1)];
    const name = `${prefix}_stage${stage + 1}_`;
    let made = 0;
    const layer = (from: string, shape: number[], stride: number, bias: boolean, size = 1): string => {
      const at = made++;
      return norm(
        conv(from, `${name}conv${at}`, shape, stride, bias),
        `${name}batchnorm${at}`,
        shape[1]!,
        size,
      );
    };
    for (let block = 0; block < count; block++) {
      const stride = block === 0 && stage > 0 ? 2 : 1;
      // The last scale of a branch is small, so that sums do not grow over 50 blocks.
      const shapes = bottleneck
        ? [
            [channels, inner, 1],
            [inner, inner, 3],
            [inner, outer, 1],
          ]
        : [
            [channels, outer, 3],
            [outer, outer, 3],
          ];
      let branch = map;
      shapes.forEach((shape, at) => {
        const last = at === shapes.length - 1;
        branch = layer(branch, shape, at ? 1 : stride, bottleneck && shape[2] === 1, last ? 0.3 : 1);
        if (!last) branch = relu(branch, `${name}relu${block * (shapes.length - 1) + at}_fwd`);
      });
      const shortcut = channels === outer ? map : layer(map, [channels, outer, 1], stride, false);
      const sum = add('Add', [shortcut, branch], `${name}_plus${block}`);
      map = relu(sum, `${name}activation${block}`);
      channels = outer;
    }
  });
  add('GlobalAveragePool', [map], `${prefix}_pool1_fwd`);
  add('Flatten', [`${prefix}_pool1_fwd`], 'flatten_170');
  const output = `${prefix}_dense0_fwd`;
  const weight = constant(`${prefix}_dense0_weight`, [1000, channels], 0, 0.1);
  const bias = constant(`${prefix}_dense0_bias`, [1000], 0, 0.1);
  add('Gemm', ['flatten_170', weight, bias], output, [
    float('alpha', 1),
    float('beta', 1),
    int('transA', 0),
    int('transB', 1),
  ]);

  const value = (name: string, dims: (number | string)[]) => ({
    name,
    type: {
      tensorType: {
        elemType: DATA_TYPE.float,
        shape: { dim: dims.map((dim) => (typeof dim === 'number' ? { dimValue: dim } : { dimParam: dim })) },
      },
    },
  });
  return encodeModel({
    irVersion: 3, // in which every initializer is listed among the inputs too
    producerName: '',
    opsetImport: [{ domain: '', version: opset }],
    graph: {
      name: 'mxnet_converted_model',
      node,
      initializer,
      input: [
        value('data', [batch, 3, 224, 224]),
        ...initializer.map(({ name, dims }) => value(name ?? '', dims)),
      ],
      output: [value(output, [batch, 1000])],
    },
  });
}

const int = (name: string, i: number): Attribute => ({ name, type: 2, i });
const ints = (name: string, values: number[]): Attribute => ({ name, type: 7, ints: values });
const float = (name: string, f: number): Attribute => ({ name, type: 1, f });
