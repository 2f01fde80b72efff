import { readCommon, writeCommon, type Common } from '../bench/settings.ts';
import type { Place } from './multiply.ts';

/** What the page remembers: the picture, and the number of the first convolution that is shown. */
export interface Settings extends Common, Place {}

/** Something happens there in the first picture: the edge of an ear. */
const FIRST: Place = { row: 6, column: 8, filter: 13 };

/** '?image=dog&row=3&column=20&filter=5' → { image: 'dog', row: 3, column: 20, filter: 4 … }; filters are counted from 1. */
export function read(values: URLSearchParams): Settings {
  const whole = (name: string, from: number, most: number, otherwise: number) => {
    const value = Number(values.get(name) ?? NaN) - from;
    return Number.isInteger(value) && value >= 0 && value < most ? value : otherwise;
  };
  return {
    ...readCommon(values),
    row: whole('row', 0, 32, FIRST.row),
    column: whole('column', 0, 32, FIRST.column),
    filter: whole('filter', 1, 16, FIRST.filter),
  };
}

/** The opposite of `read`. */
export function write({ row, column, filter, ...common }: Settings): Record<string, string | null> {
  return { ...writeCommon(common), row: `${row}`, column: `${column}`, filter: `${filter + 1}` };
}
