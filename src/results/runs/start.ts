import { line, scaleLinear } from 'd3';
import { parseHTML } from 'linkedom';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import { raised, sayGradients, saySignals, typical, type AtStart, type StartRun } from './at-start.ts';
import { LINE } from '../charts/label.ts';
import { bottomAxis } from './runs-axis.ts';
import { legend, legendLines, type LegendItem } from './runs-legend.ts';
import { DASH, thickness, type Stroke } from './runs-types.ts';
import { picture, px, type Group } from '../charts/svg.ts';
import type { ChartOptions } from '../charts/types.ts';
import { verticalAxis } from '../charts/vertical-axis.ts';

/** What is drawn of the networks before their first step. */
export const START_FIGURES = ['gradients', 'signals'] as const;
export type StartFigure = (typeof START_FIGURES)[number];

interface Line {
  kind: 'plain' | 'residual';
  stroke: Stroke;
  /** By layer or block, from the first. */
  values: readonly number[];
}

interface Panel {
  title: Text;
  lines: readonly Line[];
}

const LEFT = 46;
const RIGHT = 12;
const TALL = 150;
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
  return draw(rows, options, {
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
  return draw(rows, options, {
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

interface Words {
  name: Text;
  description: Text;
  axis: Text;
  legend: readonly LegendItem[];
}

/** Rows of panels, each row on a scale of its own; one below the other in narrow columns. */
function draw(rows: readonly (readonly Panel[])[], options: ChartOptions, words: Words): SVGElement {
  const { width, langs } = options;
  const columns = width < 600 ? 1 : 2;
  const top = 18 + LINE * langs.length;
  const block = top + TALL + 28 + LINE * langs.length + 14;
  const lines = legendLines(words.legend, width - LEFT, langs);
  const blocks = (2 * rows.length) / columns;
  const root = picture(options, block * blocks + lines * (LINE + 2) + 4, words.name, words.description);
  rows.forEach((panels, row) => {
    const y = decades(panels).range([top + TALL, top]);
    panels.forEach((panel, column) => {
      const place = columns === 1 ? [0, 2 * row + column] : [column, row];
      const [left = 0, down = 0] = place;
      const plot = root
        .append('g')
        .attr('class', 'panel')
        .attr('transform', `translate(${px((left * width) / columns)} ${px(down * block)})`);
      drawPanel(plot, panel, y, { ...options, width: width / columns }, words.axis);
    });
  });
  legend(root.append('g'), words.legend, {
    left: LEFT,
    top: block * blocks + 13,
    width: width - LEFT,
    langs,
  });
  return root.node() as SVGElement;
}

/** A linear scale of the exponents of ten that the values of some panels need. */
function decades(panels: readonly Panel[]) {
  const logs = panels.flatMap(({ lines }) =>
    lines.flatMap(({ values }) => values.map((value) => Math.log10(value))),
  );
  return scaleLinear([Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))], [0, 1]);
}

type Scale = ReturnType<typeof decades>;

function drawPanel(
  plot: Group,
  { title, lines }: Panel,
  y: Scale,
  { width, langs }: ChartOptions,
  axis: Text,
): void {
  const longest = Math.max(...lines.map(({ values }) => values.length));
  const x = scaleLinear([1, longest], [LEFT + 6, width - RIGHT]);
  const exponents = y.ticks(5).filter(Number.isInteger);
  const format = (exponent: number) => `10${raised(exponent)}`;
  verticalAxis(plot, { scale: y, left: LEFT, right: width - RIGHT, title, langs, ticks: exponents, format });
  const inner = x.ticks(6).filter((tick) => Number.isInteger(tick) && tick > 2);
  bottomAxis(plot, { scale: x, y: y.range()[0] ?? 0, ticks: [1, ...inner], title: axis, langs });
  const path = line<number>()
    .x((_, index) => px(x(index + 1)))
    .y((value) => px(y(Math.log10(value))));
  for (const { kind, stroke, values } of lines)
    plot
      .append('g')
      .attr('class', `series ${kind}`)
      .append('path')
      .attr('class', 'line')
      .attr('d', path(values))
      .attr('fill', 'none')
      .attr('stroke', 'currentColor')
      .attr('stroke-width', px(stroke.width))
      .attr('stroke-linejoin', 'round')
      .attr('stroke-dasharray', stroke.dash);
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
