import { short } from '../../architectures/format.ts';
import type { Lang } from '../../i18n/languages.ts';
import { fill, strings } from '../../i18n/strings.ts';
import { addressOf, type CostPoint, type CostSeries } from '../cost.ts';
import { label, type Place } from './label.ts';
import { join, mark } from './series.ts';
import type { Group } from './svg.ts';
import type { ChartOptions, Kind, Scale } from './types.ts';

/** Options of a cost chart. */
export interface CostOptions extends ChartOptions {
  /** From an address after the language to the one that the page links to; without it nothing is linked. */
  address?: ((path: string) => string) | undefined;
}

interface Drawing {
  /** Where a point stands, in px. */
  place: (point: CostPoint) => { x: number; y: number };
  scale: Scale;
  measure: 'multiplyAdds' | 'parameters';
  options: CostOptions;
}

const KINDS: Readonly<Record<CostSeries, Kind>> = {
  vgg: 'other',
  plain: 'plain',
  'ten-crop': 'residual',
  best: 'residual',
  cifar: 'residual',
};

/** A point in words: "ResNet-50 (B), 22.85% error, Table 3, page 6; 3.86 G multiply-adds, 25.6 M parameters". */
export function wordsOf(point: CostPoint, lang: Lang): string {
  return fill(strings(lang)['results.cost.point'], {
    name: nameOf(point),
    error: point.error.toFixed(2),
    table: point.table.number ?? '',
    page: point.table.page ?? '',
    multiplyAdds: short(point.multiplyAdds),
    parameters: short(point.parameters),
  });
}

/** A network with the option of its shortcuts where that is in question: 'ResNet-34 (B)', 'VGG-16'. */
export function nameOf({ name, option }: Pick<CostPoint, 'name' | 'option'>): string {
  return option === null ? name : `${name} (${option})`;
}

/** Every series: a line through networks that differ in depth alone, a mark per network, named beside it, linked to its cell. */
export function drawCost(plot: Group, points: readonly CostPoint[], drawing: Drawing): void {
  for (const name of new Set(points.map(({ series }) => series))) {
    const own = points.filter((point) => point.series === name);
    const kind = KINDS[name];
    const group = plot
      .append('g')
      .attr('class', `cost ${kind}${name === 'best' ? ' hollow' : ''}`)
      .attr('data-series', name)
      .attr('fill', 'currentColor');
    for (const line of linesOf(own)) join(group, kind, line.map(drawing.place));
    for (const point of own) drawPoint(group, kind, point, drawing);
  }
}

/** The points that a line joins: of the same option, in order of depth. */
function linesOf(points: readonly CostPoint[]): CostPoint[][] {
  const options = [...new Set(points.map(({ option }) => option))];
  return options
    .map((option) => points.filter((point) => point.option === option))
    .filter((line) => line.length > 1);
}

function drawPoint(group: Group, kind: Kind, point: CostPoint, { place, scale, measure, options }: Drawing) {
  const { address, small = false, langs } = options;
  const at = place(point);
  const linked = address && !small;
  const parent = linked ? (group.append('a') as unknown as Group) : group;
  if (linked)
    parent
      .attr('href', address(addressOf(point)))
      .attr('class', 'to-cell')
      .attr('aria-label', wordsOf(point, langs[0] ?? 'en'));
  mark(parent, kind, { ...at, cell: `${point.table.id}-${point.cell}` });
  if (small) return;
  const { dx, dy, anchor } = SIDES[sideOf(point, scale, measure)];
  const words = point.series === 'vgg' ? point.name : depthOf(point);
  label(group, { x: at.x + dx, y: at.y + dy, anchor, class: 'name' }, words);
}

/** '34 A' where options are told apart, '50' elsewhere. */
function depthOf({ network, option, series: name }: CostPoint): string {
  return network.depth === 34 && option !== null && name !== 'cifar' ? `34 ${option}` : String(network.depth);
}

type Side = 'left' | 'right' | 'above' | 'below';

const SIDES: Readonly<Record<Side, { dx: number; dy: number; anchor: NonNullable<Place['anchor']> }>> = {
  left: { dx: -11, dy: 4.5, anchor: 'end' },
  right: { dx: 11, dy: 4.5, anchor: 'start' },
  above: { dx: 0, dy: -12, anchor: 'middle' },
  below: { dx: 0, dy: 22, anchor: 'middle' },
};

/** Where the name of a point stands, so that none lies on another or on a line. */
function sideOf(
  { series: name, network, option }: CostPoint,
  scale: Scale,
  measure: Drawing['measure'],
): Side {
  if (name === 'vgg') return measure === 'parameters' || scale === 'linear' ? 'left' : 'above';
  if (name === 'cifar') {
    if (network.depth >= 110) return network.depth === 110 ? 'below' : 'above';
    return 'right';
  }
  if (name === 'plain') return 'above';
  if (network.depth === 34) return option === 'C' ? 'right' : 'left';
  if (network.depth <= 50) return 'left';
  return name === 'best' ? 'below' : 'above';
}
