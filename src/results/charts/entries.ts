import { cellId } from '../address.ts';
import { ARROWS } from '../direction.ts';
import { difference, formatCell, formatChange } from '../format.ts';
import { isNumeric, type NumberColumn, type ResultTable, type Text } from '../schema.ts';
import { phrase } from '../text.ts';
import type { Entry, Section, Spot } from './rows-arrange.ts';
import { textWidth } from './text-width.ts';

/** The rows named by slug, each with a spot per column (slugs too); throws where the table has no such row or column. */
export function entries(table: ResultTable, rows: readonly string[], columns: readonly string[]): Entry[] {
  return rows.map((slug) => {
    const row = table.rows.find((row) => row.slug === slug);
    if (row === undefined) throw new Error(`${table.id} has no row ${slug}`);
    const spots = columns.map((name): Spot | null => {
      const column = numberColumn(table, name);
      const value = row.values[table.columns.indexOf(column)];
      if (typeof value !== 'number') return null;
      const text = formatCell(value, column, row) + (row.marks?.[name] ?? '');
      return { value, text, cell: cellId(slug, name) };
    });
    return { label: row.label, kind: row.kind ?? 'other', series: row.kind ?? 'other', spots };
  });
}

/**
 * The same rows as steps: from the second number of a column on, each starts at the one before and says by how much it
 * moved; with `short` it says nothing else.
 */
export function steps(
  table: ResultTable,
  rows: readonly string[],
  columns: readonly string[],
  short = false,
): Entry[] {
  const before: (number | undefined)[] = columns.map(() => undefined);
  return entries(table, rows, columns).map((entry) => ({
    ...entry,
    spots: entry.spots.map((spot, index) => {
      const from = before[index];
      if (!spot) return spot;
      before[index] = spot.value;
      if (from === undefined) return spot;
      const { digits } = numberColumn(table, columns[index] ?? '');
      const change = formatChange(difference(from, spot.value, digits), digits);
      return { ...spot, from, text: short ? change : `${spot.text} (${change})` };
    }),
  }));
}

/** Rows that a reader shows and hides together, under the title results.group.<name>. */
export function section(name: 'val' | 'test-dev' | 'given' | 'predicted', rows: readonly Entry[]): Section {
  return { title: phrase(`results.group.${name}`), entries: rows.map((row) => ({ ...row, series: name })) };
}

/** What heads a panel: "top-1 (%), lower is better", or "top-1 (%) ↓" where the panel is narrower than that (px). */
export function panelTitle(column: NumberColumn, name: Text, room: number): Text {
  const { direction, unit } = column;
  if (direction === undefined) return name;
  const word = phrase(`results.${direction}`);
  const say = (lang: keyof Text) =>
    phrase('results.axis', { measure: name[lang], unit, direction: word[lang] })[lang];
  const long = { zh: say('zh'), en: say('en') };
  const short = (lang: keyof Text) => `${name[lang]} (${unit}) ${ARROWS[direction]}`;
  const fits = Math.max(textWidth(long.zh), textWidth(long.en)) <= room;
  return fits ? long : { zh: short('zh'), en: short('en') };
}

/** A column of numbers by its slug; throws where there is none. */
export function numberColumn(table: ResultTable, slug: string): NumberColumn {
  const column = table.columns.find((column) => column.slug === slug);
  if (column === undefined || !isNumeric(column)) throw new Error(`${table.id} has no numbers in ${slug}`);
  return column;
}
