import { mostOf, type Convolve, type Plan } from './plan.ts';

/** One number of a convolution: `map` is the name of its own output, before anything is added to it. */
export interface Place {
  readonly map: string;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** How one number of a convolution came about: value = Σ inputs · weights + bias. */
export interface Explained {
  readonly place: Place;
  /** The map that the convolution reads, its window there, and where the window begins: negative in the border. */
  readonly from: string;
  readonly window: { readonly channels: number; readonly rows: number; readonly columns: number };
  readonly corner: { readonly row: number; readonly column: number };
  /** [channel][row][column]: what is read, rounded as the engine rounds it, and the weights; 0 is read in the border. */
  readonly inputs: Float32Array;
  readonly weights: Float32Array;
  /** The sum of their products; the bias, in which batch normalization is folded; both together. */
  readonly sum: number;
  readonly bias: number;
  readonly value: number;
}

/** The convolution whose own output has this name. Throws RangeError where there is none. */
export function stepOf({ steps }: Plan, map: string): Convolve {
  const step = steps.find(({ op, to }) => op === 'convolve' && to === map);
  if (step?.op !== 'convolve') throw new RangeError(`no convolution makes ${map}`);
  return step;
}

/**
 * How the number at a place came about, from the map that its convolution reads ([channel][row][column]) and the bytes of
 * `weights.bin`. Throws RangeError for a place that there is not.
 */
export function explain(plan: Plan, file: Uint8Array, from: Float32Array, place: Place): Explained {
  const step = stepOf(plan, place.map);
  const [channels, height, width] = plan.maps[step.from]!;
  const [filters, rows, columns] = plan.maps[step.to]!;
  const inside = (at: number, size: number) => Number.isInteger(at) && at >= 0 && at < size;
  if (!inside(place.channel, filters) || !inside(place.row, rows) || !inside(place.column, columns))
    throw new RangeError(`${place.map} has no place ${place.channel}, ${place.row}, ${place.column}`);

  const range = plan.ranges[step.from]!;
  const { scale, zero } = range;
  const most = mostOf(range);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const factor = view.getFloat32(step.scales + place.channel * 4, true);
  const bias = step.biases === undefined ? 0 : view.getFloat32(step.biases + place.channel * 4, true);
  const [high, wide] = step.kernel;
  const corner = {
    row: place.row * step.stride[0] - step.pads[0],
    column: place.column * step.stride[1] - step.pads[1],
  };
  const inputs = new Float32Array(channels * high * wide);
  const weights = new Float32Array(inputs.length);
  let sum = 0;
  for (let at = 0; at < inputs.length; at++) {
    const channel = Math.floor(at / (high * wide));
    const row = corner.row + (Math.floor(at / wide) % high);
    const column = corner.column + (at % wide);
    if (inside(row, height) && inside(column, width)) {
      const whole = Math.round(from[(channel * height + row) * width + column]! / scale + zero);
      inputs[at] = (Math.min(most, Math.max(0, whole)) - zero) * scale;
    }
    weights[at] = view.getInt8(step.weights + place.channel * inputs.length + at) * factor;
    sum += inputs[at]! * weights[at]!;
  }
  const window = { channels, rows: high, columns: wide };
  return { place, from: step.from, window, corner, inputs, weights, sum, bias, value: sum + bias };
}
