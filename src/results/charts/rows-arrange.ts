import type { Text } from '../schema.ts';
import { LINE, lineCount } from './label.ts';
import { textWidth } from './text-width.ts';
import type { ChartOptions, Kind } from './types.ts';

/** What a row shows in one panel. */
export interface Spot {
  value: number;
  /** As the paper prints it, with its footnote sign. */
  text: string;
  /** The cell of the table it stands for: 'resnet-50-top-1'. */
  cell: string;
  /** Where a step starts, in the unit of the value. */
  from?: number;
}

export interface Entry {
  label: Text;
  kind: Kind;
  /** What a reader shows and hides it with: its kind, or its section where a chart has sections to choose. */
  series: string;
  /** One per panel: null where the paper has no number, undefined where the row has no part in the panel. */
  spots: readonly (Spot | null | undefined)[];
  /** Room below its marks for words of its own, in px. */
  below?: number;
}

export interface Section {
  title?: Text;
  entries: readonly Entry[];
}

interface Row {
  entry: Entry;
  /** Middle of its marks, and of those of the row before it in its section, in px. */
  y: number;
  before: number | undefined;
  /** Where its name starts (baseline); undefined where there is no room for names. */
  name: { x: number; y: number } | undefined;
}

interface Arrangement {
  rows: Row[];
  /** With the series of the rows below. */
  titles: { title: Text; y: number; series: string }[];
  /** Where the panels start and end, in px. */
  left: number;
  bottom: number;
}

/**
 * Where rows, their names and the titles of sections stand: names to the left where they fit, else above their marks (in a
 * thumbnail nowhere). `head` is the room above the rows, `room` the one that a panel keeps for numbers, both in px.
 */
export function arrange(
  sections: readonly Section[],
  options: ChartOptions,
  head: number,
  room: number,
): Arrangement {
  const { langs, width, small = false } = options;
  const entries = sections.flatMap(({ entries }) => entries);
  const longest = Math.max(...entries.flatMap(({ label }) => langs.map((lang) => textWidth(label[lang]))));
  const beside = longest + 14 <= (small ? width - room - 50 : width * 0.4);
  const rows: Row[] = [];
  const titles: Arrangement['titles'] = [];
  let y = head;
  for (const { title, entries } of sections) {
    if (title !== undefined && !small) {
      titles.push({ title, y: y + 18, series: seriesOf(entries) });
      y += 8 + LINE * lineCount(title, langs);
    }
    let before: number | undefined;
    for (const entry of entries) {
      const lines = LINE * lineCount(entry.label, langs);
      const height = rowHeight(lines, beside, small);
      const middle = beside || small ? y + height / 2 : y + height - 11;
      const name = beside
        ? { x: 2, y: middle - lines / 2 + 13 }
        : small
          ? undefined
          : { x: 2, y: middle - 13 - lines + LINE };
      rows.push({ entry, y: middle, before, name });
      before = middle;
      y += height + (entry.below ?? 0);
    }
  }
  return { rows, titles, left: beside ? longest + 14 : 6, bottom: y + 4 };
}

/** 'plain residual': the series of some rows, each once. */
function seriesOf(entries: readonly Entry[]): string {
  return [...new Set(entries.map(({ series }) => series))].join(' ');
}

function rowHeight(lines: number, beside: boolean, small: boolean): number {
  if (small) return 18;
  return beside ? Math.max(25, lines + 8) : lines + 28;
}
