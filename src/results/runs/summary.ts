import type { Run } from './run.ts';
import type { Epoch } from './training.ts';

/** What a run came to. */
export interface Summary {
  /** The row after the last mini-batch. */
  final: Epoch;
  /** The row of the lowest test error; the first of them where several are as low. */
  best: Epoch;
  /** Time on the clock for all epochs. */
  seconds: number;
}

export function summarize({ epochs }: Pick<Run, 'epochs'>): Summary {
  const [first, ...rest] = epochs;
  if (first === undefined) throw new Error('a run has no epochs');
  return {
    final: rest.at(-1) ?? first,
    best: rest.reduce((best, row) => (row.testError < best.testError ? row : best), first),
    seconds: epochs.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** The iterations after which the learning rate is divided by ten: at a half and at three quarters of the run, as in the paper (§4.2, page 7). */
export function rateSteps(iterations: number): readonly [number, number] {
  return [Math.floor(iterations / 2), Math.floor((iterations * 3) / 4)];
}

/** Hours and minutes of a number of seconds, rounded to minutes: 5430 → { hours: 1, minutes: 31 }. */
export function clock(seconds: number): { hours: number; minutes: number } {
  const minutes = Math.round(seconds / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** The mean of the responses of all layers; undefined where there are none. */
export function meanResponse({ responses }: Pick<Run, 'responses'>): number | undefined {
  return responses && responses.reduce((sum, value) => sum + value, 0) / responses.length;
}
