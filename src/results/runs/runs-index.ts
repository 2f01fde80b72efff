import { parseHTML } from 'linkedom';
import type { Run } from './run.ts';
import { figure1, figure6 } from './runs-figures.ts';
import { figure7 } from './runs-responses.ts';
import type { RunChart, RunOptions } from './runs-types.ts';

/** The figures of the paper that are drawn anew from this project's own runs. */
export const RUN_FIGURES = ['fig-1', 'fig-6', 'fig-7'] as const;
export type RunFigure = (typeof RUN_FIGURES)[number];

const CHARTS: Readonly<Record<RunFigure, RunChart>> = {
  'fig-1': figure1,
  'fig-6': figure6,
  'fig-7': figure7,
};

/** The runs that a figure shows: plain ones for Fig. 1, measured ones for Fig. 7. */
export function shown(figure: RunFigure, runs: readonly Run[]): Run[] {
  return runs.filter((run) =>
    figure === 'fig-1' ? run.family === 'plain' : figure === 'fig-6' || run.responses !== undefined,
  );
}

/** The SVG source of a figure, drawn without a browser; undefined where no run has anything to show in it. */
export function drawRuns(
  figure: RunFigure,
  runs: readonly Run[],
  options: Omit<RunOptions, 'document'>,
): string | undefined {
  if (shown(figure, runs).length === 0) return undefined;
  const { document } = parseHTML('<!doctype html><html></html>');
  return CHARTS[figure](runs, { ...options, document }).outerHTML;
}
