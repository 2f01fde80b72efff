import { line, scaleLinear } from 'd3';
import { cellId } from '../address.ts';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import type { Run } from './run.ts';
import { sayResponses } from './say.ts';
import { LINE } from '../charts/label.ts';
import { bottomAxis } from './runs-axis.ts';
import { legend, legendLines } from './runs-legend.ts';
import { hiddenMark } from './runs-mark.ts';
import { DASH, thickness, type RunChart, type RunOptions, type Stroke } from './runs-types.ts';
import { picture, px, type Group } from '../charts/svg.ts';
import { verticalAxis } from '../charts/vertical-axis.ts';

const LEFT = 34;
const RIGHT = 10;
const TALL = 190;

/** A layer's response and its number in the net, from 1. */
interface Response {
  layer: number;
  std: number;
}

/**
 * After the paper's Fig. 7 (page 8): the standard deviation of each 3×3 layer, above in the layers' order, below from the
 * largest to the smallest; plain nets dashed, residual ones solid.
 */
export const figure7: RunChart = (all, options) => {
  const { width, langs } = options;
  const runs = all.flatMap((run) => (run.responses ? [{ run, responses: layersOf(run.responses) }] : []));
  const depths = runs.map(({ run }) => run.depth);
  const looks = runs.map(({ run }): Stroke => ({
    width: thickness(run.depth, depths),
    dash: run.family === 'plain' ? DASH : null,
  }));
  const items = runs.map(({ run }, index) => ({
    text: { zh: run.name, en: run.name },
    stroke: looks[index]!,
    kind: run.family,
  }));
  const top = 18 + LINE * langs.length;
  const block = top + TALL + 28 + LINE * langs.length + 12;
  const height = 2 * block + legendLines(items, width - LEFT, langs) * (LINE + 2) + 4;
  const root = picture(options, height, phrase('runs.fig-7.title'), sayResponses(all));
  const x = scaleLinear(
    [1, Math.max(...runs.map(({ responses }) => responses.length))],
    [LEFT + 8, width - RIGHT],
  );
  const largest = Math.max(...runs.flatMap(({ responses }) => responses.map(({ std }) => std)));
  const y = scaleLinear([0, largest * 1.05], [top + TALL, top]);
  (['order', 'rank'] as const).forEach((by, index) => {
    const plot = root
      .append('g')
      .attr('class', 'panel')
      .attr('transform', `translate(0 ${block * index})`);
    frame(plot, { x, y, title: phrase(`runs.axis.${by}`), options });
    runs.forEach(({ run, responses }, at) => {
      const sorted = by === 'order' ? responses : responses.toSorted((a, b) => b.std - a.std);
      const group = plot.append('g').attr('class', `series ${run.family}`).attr('fill', 'currentColor');
      drawResponses(group, run, sorted, { x, y, stroke: looks[at]!, marks: options.marks ?? false });
    });
  });
  legend(root.append('g'), items, { left: LEFT, top: 2 * block + 13, width: width - LEFT, langs });
  return root.node() as SVGElement;
};

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function frame(
  plot: Group,
  { x, y, title, options }: { x: Scale; y: Scale; title: Text; options: RunOptions },
): void {
  const { width, langs } = options;
  verticalAxis(plot, { scale: y, left: LEFT, right: width - RIGHT, title: phrase('runs.axis.std'), langs });
  const last = x.domain()[1] ?? 1;
  const every = x.ticks(8).filter((tick) => Number.isInteger(tick) && tick > 2 && tick < last);
  bottomAxis(plot, { scale: x, y: y.range()[0] ?? 0, ticks: [1, ...every], title, langs });
}

function drawResponses(
  group: Group,
  run: Run,
  responses: readonly Response[],
  { x, y, stroke, marks }: { x: Scale; y: Scale; stroke: Stroke; marks: boolean },
): void {
  const place = responses.map(({ std }, index) => [px(x(index + 1)), px(y(std))] as [number, number]);
  group
    .append('path')
    .attr('class', 'line')
    .attr('d', line()(place))
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', px(stroke.width))
    .attr('stroke-linejoin', 'round')
    .attr('stroke-dasharray', stroke.dash);
  if (!marks) return;
  responses.forEach(({ layer }, index) => {
    const [left = 0, top = 0] = place[index] ?? [];
    hiddenMark(group, { x: left, y: top, cell: cellId(`layer-${layer}`, run.id) });
  });
}

function layersOf(responses: readonly number[]): Response[] {
  return responses.map((std, index) => ({ layer: index + 1, std }));
}
