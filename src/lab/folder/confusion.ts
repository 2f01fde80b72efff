import type { Readings } from './readings.ts';

/** Which class was taken for which. */
export interface Confusion {
  /** The classes that there are pictures of, and those that have a column: positions among the labels. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** cells[row][column]: how many pictures of a class got that name; others[row]: how many got a name without a column. */
  readonly cells: readonly (readonly number[])[];
  readonly others: readonly number[];
}

/** Every class has a column up to this many; beyond, only those that there are pictures of. */
const COLUMNS = 20;

/** Counts the answers to pictures whose class is known, of a network with `classes` classes. */
export function confusion(
  readings: Readings,
  truth: ReadonlyMap<number, number>,
  classes: number,
): Confusion {
  const pairs = [...readings].flatMap(([id, { best }]) => {
    const is = truth.get(id) ?? -1;
    return is < 0 ? [] : [{ is, best }];
  });
  const rows = [...new Set(pairs.map(({ is }) => is))].sort((a, b) => a - b);
  const columns = classes <= COLUMNS ? Array.from({ length: classes }, (_, i) => i) : rows;
  const count = (test: (pair: { is: number; best: number }) => boolean) => pairs.filter(test).length;
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => count(({ is, best }) => is === row && best === column))),
    others: rows.map((row) => count(({ is, best }) => is === row && !columns.includes(best))),
  };
}

/** How dark a cell is drawn: 0 for none, 1 to 4 by its share of the row. */
export function shade(count: number, row: readonly number[]): number {
  const all = row.reduce((sum, one) => sum + one, 0);
  return count === 0 ? 0 : Math.ceil((4 * count) / all);
}
