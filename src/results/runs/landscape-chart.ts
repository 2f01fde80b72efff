import { contours, scaleLinear } from 'd3';
import { parseHTML } from 'linkedom';
import { LINE, label, labels } from '../charts/label.ts';
import { picture, px, type Group } from '../charts/svg.ts';
import type { ChartOptions } from '../charts/types.ts';
import { phrase } from '../text.ts';
import { nameOf } from './at-start.ts';
import { sayLandscapes, type Landscape } from './landscape.ts';
import { simplify } from './simplify.ts';

/** Where one colour ends and the next begins, for all networks; 2.3 is the loss of guessing. */
export const LEVELS = [0.1, 0.3, 1, 2.3, 5, 10, 30, 100, 300] as const;

const LEFT = 30;
const BETWEEN = 14;
const TITLE = 22;

/**
 * The landscapes as panels of contours, two beside each other, plain nets above, with one scale of shades: the stronger, the higher.
 * From 400 to 600 px wide it can be shown at any size.
 */
export function landscapeChart(all: readonly Landscape[], options: ChartOptions): SVGElement {
  const { width, langs } = options;
  const size = Math.floor((width - LEFT - BETWEEN - 4) / 2);
  const row = TITLE + size + 10;
  const rows = Math.ceil(all.length / 2);
  const foot = rows * row + 4;
  const height = foot + 14 + 18 + LINE * langs.length + 26;
  const root = picture(options, height, phrase('landscape.title'), {
    zh: `${phrase('landscape.title').zh}。${sayLandscapes(all).zh}`,
    en: `${phrase('landscape.title').en}. ${sayLandscapes(all).en}`,
  });
  all.forEach((one, n) => {
    const [left, top] = [LEFT + (n % 2) * (size + BETWEEN), Math.floor(n / 2) * row + TITLE];
    drawPanel(root.append('g'), one, { left, top, size });
  });
  const x = scaleLinear([-1, 1], [LEFT, LEFT + size]);
  const axis = root.append('g').attr('class', 'axis');
  for (let column = 0; column < Math.min(2, all.length); column++)
    for (const tick of [-1, 0, 1])
      label(
        axis,
        {
          x: x(tick) + column * (size + BETWEEN),
          y: foot + 8,
          anchor: tick < 0 ? 'start' : tick > 0 ? 'end' : 'middle',
          class: 'tick',
        },
        tick === 0 ? 'α' : String(tick).replace('-', '−'),
      );
  for (let line = 0; line < rows; line++)
    for (const tick of [-1, 0, 1])
      label(
        axis,
        {
          x: LEFT - 6,
          y: line * row + TITLE + ((1 - tick) / 2) * size + (tick > 0 ? 11 : tick < 0 ? 0 : 5),
          anchor: 'end',
          class: 'tick',
        },
        tick === 0 ? 'β' : String(tick).replace('-', '−'),
      );
  drawScale(root.append('g'), { left: LEFT, top: foot + 24, width: 2 * size + BETWEEN, langs });
  return root.node() as SVGElement;
}

interface Box {
  left: number;
  top: number;
  size: number;
}

function drawPanel(group: Group, one: Landscape, { left, top, size }: Box): void {
  const { points, loss, network } = one;
  const family = network.startsWith('plain') ? 'plain' : 'residual';
  group.attr('class', 'panel').attr('data-landscape', network).attr('data-box', `${left} ${top} ${size}`);
  label(group, { x: left, y: top - 7, class: `name ${family}` }, nameOf(network));
  const square = { x: left, y: top, width: size, height: size };
  const frame = (name: string) => {
    const rect = group.append('rect').attr('class', name).attr('fill', 'none');
    for (const [key, value] of Object.entries(square)) rect.attr(key, value);
    return rect;
  };
  // d3 takes rows from above; here β grows upwards and α to the right.
  const values = Array.from(
    { length: points ** 2 },
    (_, n) => loss[(n % points) * points + Math.floor(n / points)] ?? 0,
  );
  const place = (at: number) => Math.min(size, Math.max(0, ((at - 0.5) / (points - 1)) * size));
  const heights = group.append('g').attr('class', 'heights').attr('fill', 'currentColor');
  for (const { coordinates } of contours()
    .size([points, points])
    .thresholds([...LEVELS])(values)) {
    const path = coordinates
      .flat()
      .map((ring) => outline(ring.map(([i = 0, j = 0]) => [left + place(i), top + size - place(j)] as const)))
      .join('');
    if (path !== '') heights.append('path').attr('d', path).attr('fill-rule', 'evenodd');
  }
  frame('frame').attr('stroke', 'currentColor');
  const [cx, cy] = [left + size / 2, top + size / 2];
  group
    .append('path')
    .attr('class', 'middle')
    .attr('d', `M${px(cx - 4)} ${px(cy)}h8m-4-4v8`)
    .attr('stroke', 'currentColor');
}

/** A closed outline in whole px, relative from point to point; what would move it by less than a px is left out. */
function outline(ring: readonly (readonly [number, number])[]): string {
  const rounded = simplify(ring, 0.6).map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const moved = rounded.filter(
    ([x, y], n) => n === 0 || x !== rounded[n - 1]![0] || y !== rounded[n - 1]![1],
  );
  if (moved.length < 4) return '';
  const steps = moved.map(([x, y], n) => {
    const [fromX, fromY] = n === 0 ? [0, 0] : moved[n - 1]!;
    const [dx, dy] = [x - fromX, y - fromY];
    return n === 0 ? `M${dx} ${dy}l` : `${n > 1 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
  });
  return `${steps.join('')}z`;
}

/** The scale of colours: a field between each two levels, their numbers below. */
function drawScale(
  group: Group,
  { left, top, width, langs }: { left: number; top: number; width: number } & Pick<ChartOptions, 'langs'>,
): void {
  group.attr('class', 'scale');
  const each = width / (LEVELS.length + 1);
  for (let field = 0; field <= LEVELS.length; field++) {
    const steps = group.append('g').attr('class', 'heights').attr('fill', 'currentColor');
    for (let step = 0; step < field; step++)
      steps.append('path').attr('d', `M${px(left + field * each)} ${top}h${px(each)}v12h${px(-each)}z`);
  }
  group
    .append('rect')
    .attr('class', 'frame')
    .attr('x', left)
    .attr('y', top)
    .attr('width', px(width))
    .attr('height', 12)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor');
  LEVELS.forEach((level, n) => {
    label(group, { x: left + (n + 1) * each, y: top + 28, anchor: 'middle', class: 'tick' }, String(level));
  });
  labels(group, { x: left, y: top + 48, class: 'title' }, phrase('landscape.axis'), langs);
}

/** The SVG source of the chart, drawn without a browser; undefined where there are no landscapes. */
export function drawLandscapes(
  all: readonly Landscape[],
  options: Omit<ChartOptions, 'document'>,
): string | undefined {
  if (all.length === 0) return undefined;
  const { document } = parseHTML('<!doctype html><html></html>');
  return landscapeChart(all, { ...options, document }).outerHTML;
}
