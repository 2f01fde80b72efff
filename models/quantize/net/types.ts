/**
 * A classifier as the quantizer sees it: typed layers in topological order, each naming the tensors
 * it reads and the one it writes. Feature maps are N×C×H×W; the spatial lists hold [height, width].
 */

export interface FloatTensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
  /** Of weights that get quantized: the smallest scale that each output channel may have. See quantization/room.ts. */
  readonly least?: Float32Array;
}

interface Base {
  /** The node's name in the file it came from, for messages. */
  readonly name: string;
  readonly inputs: readonly string[];
  readonly output: string;
}

export interface Conv extends Base {
  readonly op: 'Conv';
  readonly weight: FloatTensor; // [filters, channels / group, kernel height, kernel width]
  readonly bias: Float32Array | null; // [filters]
  readonly strides: readonly number[];
  readonly pads: readonly number[]; // [top, left, bottom, right]
  readonly dilations: readonly number[];
  readonly group: number;
}

/** y = scale · (x − mean) / √(variance + epsilon) + shift, per channel. */
export interface BatchNormalization extends Base {
  readonly op: 'BatchNormalization';
  readonly scale: Float32Array;
  readonly shift: Float32Array;
  readonly mean: Float32Array;
  readonly variance: Float32Array;
  readonly epsilon: number;
}

export interface Gemm extends Base {
  readonly op: 'Gemm';
  readonly weight: FloatTensor; // [classes, features]
  readonly bias: Float32Array; // [classes]
}

export interface MaxPool extends Base {
  readonly op: 'MaxPool';
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly pads: readonly number[];
  readonly dilations: readonly number[];
  readonly ceil: boolean;
}

/** Means of windows; with `pads` that count as zeros, since only such are read. */
export interface AveragePool extends Base {
  readonly op: 'AveragePool';
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly pads: readonly number[];
  readonly dilations: readonly number[];
}

/** max(x, 0), and no more than `max` where there is one: ReLU6. */
export interface Relu extends Base {
  readonly op: 'Relu';
  readonly max?: number;
}

/** Zeros around the map; `pads` as ONNX has them: all the begins, then all the ends, one per axis. */
export interface Pad extends Base {
  readonly op: 'Pad';
  readonly pads: readonly number[];
}

export interface Slice extends Base {
  readonly op: 'Slice';
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly axes: readonly number[];
  readonly steps: readonly number[];
}

export interface Concat extends Base {
  readonly op: 'Concat';
  readonly axis: number;
}

export interface Plain extends Base {
  readonly op: 'Add' | 'GlobalAveragePool' | 'Flatten';
}

export type Layer =
  Conv | BatchNormalization | Gemm | MaxPool | AveragePool | Relu | Pad | Slice | Concat | Plain;

/** scale · x + shift, a number each for every channel. */
export interface Affine {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

export interface Net {
  /** `batch` is null where the batch axis is free. */
  readonly input: {
    readonly name: string;
    readonly batch: number | null;
    readonly shape: readonly [number, number, number];
  };
  /** What the network does to its input first, channel by channel: scale · x + shift. Left to whoever makes the input. */
  readonly first?: Affine;
  readonly output: string;
  readonly layers: readonly Layer[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** The layers that read `tensor`. */
export function consumers(net: Net, tensor: string): Layer[] {
  return net.layers.filter((layer) => layer.inputs.includes(tensor));
}
