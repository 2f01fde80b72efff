import { parseHTML } from 'linkedom';
import { phrase } from '../text.ts';
import { sayGradients, saySignals, typical, type AtStart, type StartRun } from './at-start.ts';
import { drawDecades, type Line, type Panel } from './decades.ts';
import type { LegendItem } from './runs-legend.ts';
import { DASH, thickness } from './runs-types.ts';
import type { ChartOptions } from '../charts/types.ts';

/** What is drawn of the networks before their first step. */
export const START_FIGURES = ['gradients', 'signals'] as const;
export type StartFigure = (typeof START_FIGURES)[number];

const DEPTHS = ({ runs }: AtStart) => runs.map(({ network }) => Number(network.split('-')[1]));

/** Norm of each layer's gradient, four panels: without BN above, with BN below; PyTorch's default weights left, He's right. */
export function gradientsChart(data: AtStart, options: ChartOptions): SVGElement {
  const rows = [false, true].map((normalized) =>
    (['default', 'he'] as const).map((init): Panel => {
      const runs = data.runs.filter((run) => run.normalized === normalized && run.init === init);
      return {
        title: phrase(`start.panel.${normalized ? 'bn' : 'bare'}.${init}`),
        lines: runs.map((run) =>
          lineOf(data, run, 'gradient', run.network.startsWith('plain') ? DASH : null),
        ),
      };
    }),
  );
  const items = (['plain', 'residual'] as const).map((kind): LegendItem => ({
    text: phrase(`start.${kind}`),
    stroke: { width: 2, dash: kind === 'plain' ? DASH : null },
    kind,
  }));
  return drawDecades(rows, options, {
    name: phrase('start.gradients.title'),
    description: sayGradients(data),
    axis: phrase('start.axis.layer'),
    legend: [...items, ...depths(data)],
  });
}

/** What comes into each block and what its branch gives, from He's weights: plain left, residual right; with BN below. */
export function signalsChart(data: AtStart, options: ChartOptions): SVGElement {
  const rows = [false, true].map((normalized) =>
    (['plain', 'residual'] as const).map((kind): Panel => {
      const runs = data.runs.filter(
        (run) =>
          run.normalized === normalized &&
          run.init === 'he' &&
          run.network.startsWith(kind === 'plain' ? 'plain' : 'resnet'),
      );
      return {
        title: phrase(`start.panel.${normalized ? 'bn' : 'bare'}.${kind}`),
        lines: runs.flatMap((run) => [lineOf(data, run, 'x', null), lineOf(data, run, 'residual', DASH)]),
      };
    }),
  );
  const items = (['x', 'residual'] as const).map((what): LegendItem => ({
    text: phrase(what === 'x' ? 'start.x' : 'start.F'),
    stroke: { width: 2, dash: what === 'x' ? null : DASH },
    kind: 'other',
  }));
  return drawDecades(rows, options, {
    name: phrase('start.signals.title'),
    description: saySignals(data),
    axis: phrase('start.axis.block'),
    legend: [...items, ...depths(data)],
  });
}

function lineOf(
  data: AtStart,
  run: StartRun,
  quantity: 'gradient' | 'x' | 'residual',
  dash: string | null,
): Line {
  const width = thickness(Number(run.network.split('-')[1]), DEPTHS(data));
  const kind = run.network.startsWith('plain') ? 'plain' : 'residual';
  return { kind, stroke: { width, dash }, values: typical(run, quantity) };
}

function depths(data: AtStart): LegendItem[] {
  const found = [...new Set(DEPTHS(data))].sort((a, b) => a - b);
  return found.map((depth) => ({
    text: phrase('runs.layers', { depth }),
    stroke: { width: thickness(depth, found), dash: null },
    kind: 'other',
  }));
}

/** The SVG source of a figure, drawn without a browser. */
export function drawStart(
  figure: StartFigure,
  data: AtStart,
  options: Omit<ChartOptions, 'document'>,
): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  return { gradients: gradientsChart, signals: signalsChart }[figure](data, { ...options, document })
    .outerHTML;
}
