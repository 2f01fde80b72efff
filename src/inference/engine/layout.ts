import {
  operands,
  result,
  results,
  type Convolve,
  type Edges,
  type Plan,
  type Shape,
  type Step,
} from './plan.ts';

/** Channels that the kernels compute together: every map and every list for channels is filled up to a multiple of it. */
export const BLOCK = 16;
/** Four: the input's three colours and one of zeros, which is as many as a dot product takes. */
const COLOURS = 4;

/**
 * A map of bytes: where its first place is, inside of the border, what a step right and a step down is, and how far the lower seven
 * bits lie behind the upper ones, 0 where there is but one byte a number.
 */
export interface Packed {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly lower: number;
  readonly channels: number;
  readonly pitch: number;
  readonly inverse: number;
  readonly zero: number;
}

/** Where everything of a network lies in the memory, in bytes. Nothing is used twice, so that any part can be computed again. */
export interface Layout {
  /** Maps as bytes, by name: what the convolutions read. */
  readonly packed: ReadonlyMap<string, Packed>;
  /** Maps as floats, by name: what other steps read, and the output. */
  readonly floats: ReadonlyMap<string, number>;
  /** The constants of a step, by the name of its output, and for a convolution its fields. */
  readonly constants: ReadonlyMap<string, Constants>;
  /** The first byte after all that. */
  readonly end: number;
}

export interface Constants {
  readonly fields: number;
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
}

/** Room for the fields of a convolution. */
const FIELDS = 128;
/** The beginning stays free: 0 is no pointer. */
const START = 64;

/** Assigns the memory of a run ahead. `plan` must have been checked. */
export function layOut({ maps, ranges, steps, input, output }: Plan): Layout {
  let end = START;
  const take = (bytes: number): number => {
    const at = end;
    end = up(at + bytes, 64);
    return at;
  };
  const packed = new Map<string, Packed>();
  const floats = new Map<string, number>();
  const constants = new Map<string, Constants>();

  for (const step of steps) {
    const [channels] = maps[step.to]!;
    const filled = up(channels, BLOCK);
    if (step.op === 'convolve' || step.op === 'linear') {
      const each =
        step.op === 'convolve'
          ? step.kernel[0] * step.kernel[1] * byteChannels(maps[step.from]!, step.from === input)
          : up(maps[step.from]![0], BLOCK);
      constants.set(step.to, {
        fields: take(FIELDS),
        weights: take(filled * each),
        scales: take(filled * 4),
        biases: take(filled * 4),
      });
    }
  }
  for (const name of [input, ...steps.flatMap(results)]) {
    const [, height, width] = maps[name]!;
    const readers = steps.filter((step) => step.op === 'convolve').filter((step) => step.from === name);
    if (readers.length > 0) {
      const channels = byteChannels(maps[name]!, name === input);
      const [top, left, bottom, right] = border(readers);
      const pitch = (left + width + right) * channels;
      const size = (top + height + bottom) * pitch;
      const start = take(size);
      const { scale, zero, fine } = ranges[name]!;
      const lower = fine ? take(size) - start : 0;
      packed.set(name, {
        at: start + top * pitch + left * channels,
        ...{ start, end: start + size, lower },
        ...{ channels, pitch, inverse: 1 / scale, zero },
      });
    }
    if (name === output || steps.some((step) => operands(step).includes(name) || stays(step, name)))
      floats.set(name, take(floatBytes(maps[name]!)));
  }
  return { packed, floats, constants, end };
}

/** A result that is not a convolution's is made as floats. */
function stays(step: Step, name: string): boolean {
  return step.op !== 'convolve' && result(step) === name;
}

/** The bytes that a map of floats takes. */
export function floatBytes([channels, height, width]: Shape): number {
  return up(channels, BLOCK) * height * width * 4;
}

/** The widest border that any of the convolutions wants. */
function border(readers: readonly Convolve[]): Edges {
  const widest = (side: 0 | 1 | 2 | 3): number => Math.max(...readers.map(({ pads }) => pads[side]));
  return [widest(0), widest(1), widest(2), widest(3)];
}

function byteChannels([channels]: Shape, isInput: boolean): number {
  return up(channels, isInput ? COLOURS : BLOCK);
}

/** The next multiple of `unit`. */
export function up(size: number, unit: number): number {
  return Math.ceil(size / unit) * unit;
}
