import type { Step } from './schema.ts';

/** When a step begins and ends, in minutes after the beginning of the lesson. */
export interface Timed extends Step {
  readonly from: number;
  readonly to: number;
}

/** The steps with their times: 10 and 15 minutes → 0 to 10, 10 to 25. */
export function timed(steps: readonly Step[]): Timed[] {
  let now = 0;
  return steps.map((step) => {
    const from = now;
    now += step.minutes;
    return { ...step, from, to: now };
  });
}

/** The minutes of all steps. */
export function minutesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
