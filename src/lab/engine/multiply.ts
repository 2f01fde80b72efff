import type { Range } from '../../inference/engine/plan.ts';
import { normalize, type Pixels } from '../../inference/preprocess.ts';

/** A 3 × 3 convolution of a picture as the engine has it: see inference/engine/constants.ts. */
export interface Layer {
  /** The network that it is of. */
  readonly net: string;
  /** Width and height of the picture and of what comes out. */
  readonly size: number;
  readonly mean: readonly number[];
  readonly std: readonly number[];
  /** How a number of the picture becomes a byte, and one of the output for the next layer. */
  readonly range: Range;
  readonly next: Range;
  /** [filter][colour][row][column], −127 to 127. */
  readonly weights: readonly number[];
  /** Of each filter: by what a sum is multiplied, and what is added then. */
  readonly scales: readonly number[];
  readonly biases: readonly number[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly filter: number;
}

/** One place of the window: three bytes, three weights, their dot product, and the sum so far. */
export interface Dot {
  /** From the centre: −1, 0 or 1 down and to the right. */
  readonly down: number;
  readonly right: number;
  /** Whether it lies in the border, outside of the picture. */
  readonly outside: boolean;
  readonly bytes: readonly number[];
  readonly weights: readonly number[];
  readonly dot: number;
  readonly sum: number;
}

export interface Multiplied {
  readonly dots: readonly Dot[];
  readonly sum: number;
  readonly scale: number;
  readonly bias: number;
  /** sum · scale + bias; what the ReLU leaves of it; the byte that the next layer reads. */
  readonly value: number;
  readonly relu: number;
  readonly byte: number;
}

const COLOURS = 3;
const OFFSETS = [-1, 0, 1];
const f = Math.fround;

/** A picture of the layer's size as the bytes 0 to 127 that the engine reads: [colour][row][column]. */
export function asBytes(layer: Layer, picture: Pixels): Uint8Array {
  const { scale, zero } = layer.range;
  const inverse = 1 / scale;
  return Uint8Array.from(normalize(picture, layer), (value) =>
    Math.min(127, Math.max(0, Math.floor(value * inverse + zero + 0.5))),
  );
}

/**
 * How the engine computes one number of the layer's output, step by step and bit by bit. `bytes` are those of `asBytes`.
 */
export function multiply(layer: Layer, bytes: Uint8Array, { row, column, filter }: Place): Multiplied {
  const { size, range } = layer;
  let sum = 0;
  const dots = OFFSETS.flatMap((down) =>
    OFFSETS.map((right): Dot => {
      const [y, x] = [row + down, column + right];
      const outside = y < 0 || x < 0 || y >= size || x >= size;
      const at = (down + 1) * 3 + right + 1;
      const own = Array.from({ length: COLOURS }, (_, colour) =>
        outside ? range.zero : bytes[(colour * size + y) * size + x]!,
      );
      const weights = own.map((_, colour) => layer.weights[(filter * COLOURS + colour) * 9 + at]!);
      const dot = own.reduce((all, byte, colour) => all + byte * weights[colour]!, 0);
      sum += dot;
      return { down, right, outside, bytes: own, weights, dot, sum };
    }),
  );
  const [scale, bias] = [layer.scales[filter]!, layer.biases[filter]!];
  const value = f(f(f(sum) * f(scale)) + f(bias));
  const relu = Math.max(0, value);
  const scaled = f(f(relu * f(1 / layer.next.scale)) + f(layer.next.zero));
  return { dots, sum, scale, bias, value, relu, byte: roundEven(Math.min(127, Math.max(0, scaled))) };
}

/** As IEEE rounds: halves to the even number. */
function roundEven(value: number): number {
  const down = Math.floor(value);
  return value - down === 0.5 ? down + (down % 2) : Math.round(value);
}
