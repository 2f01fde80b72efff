/** A run as the scrubber knows it: [iteration, training error, test error] at the end of every epoch. */
export interface Log {
  readonly id: string;
  readonly name: string;
  readonly family: 'plain' | 'residual';
  /** Mini-batches from the start to the end. */
  readonly iterations: number;
  readonly rows: readonly (readonly [number, number, number])[];
}

/** The errors of a run at some time, in per cent. */
export interface Reading {
  readonly iteration: number;
  readonly train: number;
  readonly test: number;
}

/** The iterations at which any of the runs was measured, in order. */
export function times(logs: readonly Log[]): number[] {
  return [...new Set(logs.flatMap(({ rows }) => rows.map(([iteration]) => iteration)))].sort((a, b) => a - b);
}

/** What a run had come to at an iteration: its last row until then; before the first epoch is over, the first. */
export function readAt({ rows }: Log, iteration: number): Reading {
  const [at = 0, train = 0, test = 0] = rows.findLast(([until]) => until <= iteration) ?? rows[0] ?? [];
  return { iteration: at, train, test };
}

/** How often the learning rate has been divided by ten: after a half and after three quarters of the run. */
export function divisions(iteration: number, iterations: number): 0 | 1 | 2 {
  return iteration <= Math.floor(iterations / 2) ? 0 : iteration <= Math.floor((iterations * 3) / 4) ? 1 : 2;
}

/** The index of the time that is nearest to an iteration. */
export function nearest(all: readonly number[], iteration: number): number {
  return all.reduce(
    (best, time, i) => (Math.abs(time - iteration) < Math.abs((all[best] ?? 0) - iteration) ? i : best),
    0,
  );
}

/** Where the numbers of a panel lie in its drawing, in px. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** The iteration at the right end, the error at the upper end. */
  readonly last: number;
  readonly high: number;
}

/** The data-plot of a panel: '34 258 260 50 12800 40'. */
export function plotOf(text: string): Plot {
  const [left = 0, right = 0, bottom = 0, top = 0, last = 1, high = 1] = text.split(' ').map(Number);
  return { left, right, bottom, top, last, high };
}

/** A place in the drawing; null where the error is above the plot. */
export function placeOf(plot: Plot, iteration: number, error: number): { x: number; y: number } | null {
  if (error > plot.high) return null;
  return {
    x: plot.left + (iteration / plot.last) * (plot.right - plot.left),
    y: plot.bottom - (error / plot.high) * (plot.bottom - plot.top),
  };
}

/** The iteration under a place in the drawing, cut at both ends. */
export function iterationAt({ left, right, last }: Plot, x: number): number {
  return last * Math.min(1, Math.max(0, (x - left) / (right - left)));
}
