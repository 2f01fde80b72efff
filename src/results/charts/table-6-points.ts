import type { ScaleContinuousNumeric, ScaleLinear } from 'd3';
import { cellId } from '../address.ts';
import type { ResultTable } from '../schema.ts';
import { label, type Place } from './label.ts';
import { mark, series } from './series.ts';
import { px, type Group } from './svg.ts';
import type { Kind, Scale } from './types.ts';

interface Result {
  slug: string;
  name: string;
  kind: Kind;
  /** Layers, or parameters in millions. */
  at: number;
  /** Test error in percent; mean and standard deviation where five runs are reported. */
  error: number;
  mean: number | undefined;
  std: number | undefined;
}

interface Scales {
  x: ScaleContinuousNumeric<number, number>;
  y: ScaleLinear<number, number>;
  small: boolean;
  scale: Scale;
  /** Slugs of the methods whose names stand to the left of their marks. */
  left: readonly string[];
}

/** The rows that have a number in the column plotted against; the others have no place on its axis. */
export function points(table: ResultTable, against: 'layers' | 'params'): Result[] {
  const column = (slug: string) => table.columns.findIndex((column) => column.slug === slug);
  return table.rows.flatMap(({ slug, label, kind = 'other', values }) => {
    const number = (name: string) => {
      const value = values[column(name)];
      return typeof value === 'number' ? value : undefined;
    };
    const [at, error] = [number(against), number('error')];
    if (at === undefined || error === undefined) return [];
    return [{ slug, name: label.en, kind, at, error, mean: number('mean'), std: number('std') }];
  });
}

/** ResNets as one line, its marks named by their layers; the other methods as marks with their names. */
export function drawPoints(
  plot: Group,
  results: readonly Result[],
  { x, y, small, scale, left: toLeft }: Scales,
): void {
  const residual = results.filter(({ kind }) => kind === 'residual');
  for (const result of results) if (!small) whisker(plot, result, x(result.at), y);
  const place = (result: Result) => ({
    x: x(result.at),
    y: y(result.error),
    cell: cellId(result.slug, 'error'),
  });
  const line = series(plot, 'residual', residual.map(place)).attr('data-series', 'residual');
  const others = plot.append('g').attr('class', 'other').attr('fill', 'currentColor');
  others.attr('data-series', 'other');
  for (const result of results) {
    const { x: left, y: top, cell } = place(result);
    if (result.kind === 'residual') {
      if (!small) sayDepth(line, result, left, top, scale);
    } else {
      mark(others, result.kind, { x: left, y: top, cell });
      const [x, anchor] = toLeft.includes(result.slug)
        ? ([left - 12, 'end'] as const)
        : ([left + 10, 'start'] as const);
      if (!small)
        label(others, { x, y: y(result.mean ?? result.error) + 4, anchor, class: 'name' }, result.name);
    }
  }
}

/**
 * The layers of a ResNet beside its mark, and the error of the best and the deepest. On a linear axis the shallow ones stand
 * in a column, named on the left, one of them not for want of room.
 */
function sayDepth(line: Group, { name, error }: Result, x: number, y: number, scale: Scale): void {
  const layers = Number(name.replace(/\D+/, ''));
  const above = layers === 1202 || (layers === 20 && scale === 'log');
  const beside = scale === 'linear' && layers < 110;
  if (beside && layers === 44) return;
  const spot: Place = beside
    ? { x: x - 10, y: y + 4.5, anchor: 'end', class: 'name' }
    : { x, y: y + (above ? -13 : 22), anchor: 'middle', class: 'name' };
  label(line, spot, String(layers));
  if (layers >= 110)
    label(line, { ...spot, y: spot.y + (above ? -16 : 16), class: 'value' }, error.toFixed(2));
}

/** Methods without a depth in the paper, each a mark at the left edge at its error. */
export function drawUnplaced(plot: Group, table: ResultTable, y: Scales['y'], left: number): void {
  const group = plot.append('g').attr('class', 'other unplaced').attr('fill', 'currentColor');
  group.attr('data-series', 'other');
  const error = table.columns.findIndex(({ slug }) => slug === 'error');
  const layers = table.columns.findIndex(({ slug }) => slug === 'layers');
  for (const { slug, label: name, values } of table.rows) {
    const value = values[error];
    if (values[layers] !== null || typeof value !== 'number') continue;
    mark(group, 'other', { x: left, y: y(value), cell: cellId(slug, 'error') });
    label(group, { x: left + 9, y: y(value) + 4.5, class: 'name' }, name.en);
  }
}

/** Mean ± one standard deviation as an upright bar, with a cross-stroke at the mean. */
function whisker(plot: Group, { slug, kind, mean, std }: Result, x: number, y: Scales['y']): void {
  if (mean === undefined || std === undefined) return;
  const group = plot
    .append('g')
    .attr('data-series', kind)
    .append('g')
    .attr('class', `whisker ${kind}`)
    .attr('data-series', 'spread')
    .attr('stroke', 'currentColor');
  const stroke = (x1: number, x2: number, from: number, to: number, width: number) =>
    group
      .append('line')
      .attr('x1', px(x1))
      .attr('x2', px(x2))
      .attr('y1', px(y(from)))
      .attr('y2', px(y(to)))
      .attr('stroke-width', width);
  stroke(x, x, mean - std, mean + std, 6).attr('stroke-opacity', 0.35);
  stroke(x - 9, x + 9, mean, mean, 2)
    .attr('class', 'mark')
    .attr('data-cell', cellId(slug, 'mean'));
}
