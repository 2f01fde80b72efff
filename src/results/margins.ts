import { z } from 'astro/zod';
import { cellId } from './address.ts';
import { isNumeric, type NumberColumn, type ResultTable, type Text } from './schema.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A cell of a table: 'table-8#vgg-16-map-50-95'. */
const place = z.string().regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9-]*$/);

const claim = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  by: z.enum(['paper', 'lecture']),
  /** Of the paper; absent for the lecture. */
  page: z.number().int().min(1).max(12).optional(),
  /** What is claimed, in our words. */
  says: text,
  /** 'relative': the change divided by where it started, in %; 'points': the change itself, in percentage points. */
  kind: z.enum(['relative', 'points']),
  /** The number as printed, or the cell that holds it. */
  printed: z.union([z.number(), place]),
  /** Its decimals. */
  digits: z.number().int().min(0).max(2),
  from: place,
  to: place,
  /** Where the site says more about it, after the language. */
  see: z.string().min(1).optional(),
});

export type Claim = z.infer<typeof claim>;

/** content/margins.json: what the paper and the lecture print about gains and leads. */
export const claims = z.array(claim).min(1);

/** A number of a table with its half of the last printed decimal: 21.2 stands for anything from 21.15 to 21.25. */
export interface Cell {
  table: ResultTable;
  id: string;
  row: Text;
  column: NumberColumn;
  value: number;
  digits: number;
  half: number;
}

/** A claim beside what its own numbers give. */
export interface Margin extends Omit<Claim, 'from' | 'to' | 'printed'> {
  from: Cell;
  to: Cell;
  printed: number;
  /** The change in percentage points, without sign. */
  points: number;
  /** The change divided by where it started, in percent, without sign. */
  relative: number;
  /** What the claimed quantity may be, given that the two numbers are rounded. */
  range: readonly [number, number];
  /** Whether the printed number can be a rounding of something in that range. */
  agrees: boolean;
}

/** Every claim recomputed from the cells it is about; throws where a claim names a cell that is not there. */
export function margins(list: readonly Claim[], tables: readonly ResultTable[]): Margin[] {
  return list.map((claim) => {
    const [from, to] = [cellAt(tables, claim.from), cellAt(tables, claim.to)];
    const printed = typeof claim.printed === 'number' ? claim.printed : cellAt(tables, claim.printed).value;
    const range = rangeOf(claim.kind, from, to);
    // Half of the last decimal of what is printed; a hair more, for 2.85 may have been rounded either way.
    const slack = 0.5 * 10 ** -claim.digits + 1e-9;
    const agrees = printed + slack >= range[0] && printed - slack <= range[1];
    const points = Math.abs(to.value - from.value);
    return { ...claim, from, to, printed, points, relative: (100 * points) / from.value, range, agrees };
  });
}

function rangeOf(kind: Claim['kind'], from: Cell, to: Cell): [number, number] {
  const way = Math.sign(to.value - from.value);
  const ends = [-1, 1].flatMap((a) =>
    [-1, 1].map((b) => {
      const start = from.value + a * from.half;
      const points = way * (to.value + b * to.half - start);
      return kind === 'points' ? points : (100 * points) / start;
    }),
  );
  return [Math.min(...ends), Math.max(...ends)];
}

/** The number at an address such as 'table-8#vgg-16-map-50'; throws where there is none. */
export function cellAt(tables: readonly ResultTable[], address: string): Cell {
  const [name = '', id = ''] = address.split('#');
  const table = tables.find((table) => table.id === name);
  for (const row of table?.rows ?? [])
    for (const [index, column] of (table?.columns ?? []).entries()) {
      const value = row.values[index];
      if (!table || cellId(row.slug, column.slug) !== id || !isNumeric(column) || typeof value !== 'number')
        continue;
      const digits = row.digits?.[column.slug] ?? column.digits;
      return { table, id, row: row.label, column, value, digits, half: 0.5 * 10 ** -digits };
    }
  throw new Error(`there is no number at ${address}`);
}
