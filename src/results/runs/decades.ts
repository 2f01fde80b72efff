import { line, scaleLinear } from 'd3';
import type { Text } from '../schema.ts';
import { LINE } from '../charts/label.ts';
import { picture, px, type Group } from '../charts/svg.ts';
import type { ChartOptions } from '../charts/types.ts';
import { verticalAxis } from '../charts/vertical-axis.ts';
import { raised } from './at-start.ts';
import { bottomAxis } from './runs-axis.ts';
import { legend, legendLines, type LegendItem } from './runs-legend.ts';
import type { Stroke } from './runs-types.ts';

export interface Line {
  kind: 'plain' | 'residual';
  stroke: Stroke;
  /** By layer or block, from the first. */
  values: readonly number[];
}

export interface Panel {
  title: Text;
  lines: readonly Line[];
}

const LEFT = 46;
const RIGHT = 12;
const TALL = 150;

interface Words {
  name: Text;
  description: Text;
  axis: Text;
  legend: readonly LegendItem[];
}

/** Rows of panels by powers of ten, each row on a scale of its own; one below the other in narrow columns. */
export function drawDecades(
  rows: readonly (readonly Panel[])[],
  options: ChartOptions,
  words: Words,
): SVGElement {
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
