import { parseHTML } from 'linkedom';
import { select } from 'd3';
import { isNumeric, type ResultTable, type Text } from '../schema.ts';
import { phrase } from '../text.ts';
import { mark } from './series.ts';
import type { Kind } from './types.ts';

/** A part of a chart that a reader can show and hide. */
export interface LegendEntry {
  /** As data-series names it in the drawing. */
  series: string;
  label: Text;
  /** Colour and shape of its marks; absent where they are like those of the others, or of several kinds. */
  kind?: Kind;
  /** Whether its marks are rings. */
  hollow?: boolean;
}

/** What the chart of a table consists of; [] where it has nothing to choose from. */
export function legend(table: ResultTable): LegendEntry[] {
  return LEGENDS[table.id]?.(table) ?? [];
}

const LEGENDS: Readonly<Record<string, (table: ResultTable) => LegendEntry[]>> = {
  'table-2': columns,
  'table-3': () => [EARLIER, kind('plain'), kind('residual')],
  'table-4': () => [EARLIER, kind('residual')],
  'table-6': () => [
    kind('other'),
    kind('residual'),
    { series: 'spread', label: phrase('results.legend.spread') },
  ],
  'table-7': columns,
  'table-8': columns,
  'table-9': () => [group('val'), group('test-dev')],
  'table-13': () => [group('given'), group('predicted')],
};

const EARLIER: LegendEntry = { series: 'other', label: phrase('results.group.others'), kind: 'other' };

function kind(name: Kind): LegendEntry {
  return { series: name, label: phrase(`results.legend.${name}`), kind: name };
}

function group(name: 'val' | 'test-dev' | 'given' | 'predicted'): LegendEntry {
  return { series: name, label: phrase(`results.group.${name}`) };
}

/** An entry per column of numbers; with a swatch only where the columns differ in kind. */
function columns(table: ResultTable): LegendEntry[] {
  const all = table.columns.filter(isNumeric);
  const differ = new Set(all.map(({ kind }) => kind)).size > 1;
  return all.map(({ slug, label, kind }) => ({ series: slug, label, ...(differ && kind ? { kind } : {}) }));
}

/** The mark of a kind as SVG source, 16 px wide and high, for a legend. */
export function swatch(kind: Kind, hollow = false): string {
  const { document } = parseHTML('<svg class="swatch" width="16" height="16" aria-hidden="true"></svg>');
  const root = document.querySelector('svg');
  const at = select(root)
    .append('g')
    .attr('class', hollow ? `${kind} hollow` : kind)
    .attr('fill', 'currentColor');
  mark(at, kind, { x: 8, y: 8, cell: '' });
  at.select('.mark').attr('data-cell', null);
  return root?.outerHTML ?? '';
}
