import { parseHTML } from 'linkedom';
import type { ChartOptions } from '../charts/types.ts';
import { phrase } from '../text.ts';
import { deepest, sayAlong, type Along, type Moment } from './along.ts';
import { nameOf, typical, type Quantity } from './at-start.ts';
import { drawDecades, type Line } from './decades.ts';
import type { LegendItem } from './runs-legend.ts';
import { DASH, thickness } from './runs-types.ts';

const KINDS = ['plain', 'resnet'] as const;

/**
 * The deepest nets of both kinds while they are trained: the norm of each layer's gradient above, x and F(x) of each block below,
 * plain left, residual right; the later a moment, the thicker its line.
 */
export function alongChart(data: Along, options: ChartOptions): SVGElement {
  const iterations = [
    ...new Set(KINDS.flatMap((kind) => deepest(data, kind).map(({ iteration }) => iteration))),
  ].sort((a, b) => a - b);
  const lines = (run: Moment, quantity: Quantity, dash: string | null): Line => ({
    kind: run.network.startsWith('plain') ? 'plain' : 'residual',
    stroke: { width: thickness(run.iteration, iterations), dash },
    values: typical(run, quantity),
  });
  const panel = (kind: (typeof KINDS)[number], key: 'gradient' | 'signals') => {
    const runs = deepest(data, kind);
    return {
      title: phrase(`along.panel.${key}`, { net: nameOf(runs[0]?.network ?? '') }),
      lines: runs.flatMap((run) =>
        key === 'gradient'
          ? [lines(run, 'gradient', null)]
          : [lines(run, 'x', null), lines(run, 'residual', DASH)],
      ),
    };
  };
  const moments = iterations.map((iteration): LegendItem => ({
    text: phrase('runs.iteration.row', { iteration: iteration.toLocaleString('en-US') }),
    stroke: { width: thickness(iteration, iterations), dash: null },
    kind: 'other',
  }));
  const dashed: LegendItem = {
    text: phrase('start.F'),
    stroke: { width: 2, dash: DASH },
    kind: 'other',
  };
  return drawDecades(
    [KINDS.map((kind) => panel(kind, 'gradient')), KINDS.map((kind) => panel(kind, 'signals'))],
    options,
    {
      name: phrase('along.title'),
      description: sayAlong(data),
      axis: phrase('along.axis'),
      legend: [...moments, dashed],
    },
  );
}

/** The SVG source of the chart, drawn without a browser. */
export function drawAlong(data: Along, options: Omit<ChartOptions, 'document'>): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  return alongChart(data, { ...options, document }).outerHTML;
}
