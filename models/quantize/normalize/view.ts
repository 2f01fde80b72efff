/**
 * How a tensor of the file lies on a map of ours, which is always N×C×H×W: for each axis of the tensor, the axes of the map
 * that it runs over. NHWC is [N], [H], [W], [C]; flattened from it [N], [H, W, C]; pooled and squeezed [N], [C].
 */

export type Axis = 'N' | 'C' | 'H' | 'W';
export type View = readonly (readonly Axis[])[];

/** What a tensor of the file is. */
export interface Value {
  /** The map, by its name among our layers. */
  readonly tensor: string;
  /** Its size as [channels, height, width]; of what a linear layer gives, [features, 1, 1]. */
  readonly size: readonly [number, number, number];
  /** Whether it has two axes only, [N, features]. */
  readonly flat: boolean;
  readonly view: View;
  /** The axes over which a mean is taken that is not complete yet. */
  readonly averaged: readonly Axis[];
  /** Whether something else reads the map too, so that it cannot be changed. */
  readonly shared: boolean;
  /** The node that made probabilities of it, after which nothing may come. */
  readonly ended?: string;
}

export const NCHW: View = [['N'], ['C'], ['H'], ['W']];
export const NHWC: View = [['N'], ['H'], ['W'], ['C']];
export const ROWS: View = [['N'], ['C']];

/** How long an axis of the map is as the tensor has it; 0 for the batch. */
export function lengthOf({ size, averaged }: Value, axis: Axis): number {
  if (axis === 'N') return 0;
  return averaged.includes(axis) ? 1 : (size[['C', 'H', 'W'].indexOf(axis)] ?? 1);
}

/** Without the axes that are 1 long, which say nothing. */
export function trimmed(value: Value, view = value.view): Axis[][] {
  return view.map((axes) => axes.filter((axis) => lengthOf(value, axis) !== 1));
}

/** Whether the tensor's axes are those of `view`, but for axes 1 long. */
export function liesAs(value: Value, view: View): boolean {
  return JSON.stringify(trimmed(value)) === JSON.stringify(trimmed(value, view));
}

/** How long each axis of the tensor is; 0 for the batch. */
export function dimsOf(value: Value): number[] {
  return value.view.map((axes) => axes.reduce((length, axis) => length * lengthOf(value, axis), 1));
}

/** The tensor's axis that runs over exactly `axis` of the map; -1 where there is none. */
export function positionOf(value: Value, axis: Axis): number {
  const exact = value.view.findIndex((axes) => axes.join() === axis);
  return exact >= 0 ? exact : trimmed(value).findIndex((axes) => axes.join() === axis);
}

/**
 * The view of the tensor reshaped to `dims`, 0 standing for the batch; null where an axis of the map would be taken apart
 * or the batch mixed with pixels.
 */
export function reshaped(value: Value, dims: readonly number[]): View | null {
  const order = trimmed(value).flat();
  const view: Axis[][] = [];
  for (const length of dims) {
    const axes: Axis[] = [];
    if (length === 0) {
      if (order.shift() !== 'N') return null;
      axes.push('N');
    }
    for (let have = 1; length > 1 && have < length;) {
      const axis = order.shift();
      if (axis === undefined || axis === 'N') return null;
      axes.push(axis);
      have *= lengthOf(value, axis);
      if (have > length) return null;
    }
    view.push(axes);
  }
  return order.length ? null : view;
}
