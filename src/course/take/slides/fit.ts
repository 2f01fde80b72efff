import { lines } from '../../../links/cards/lines.ts';
import type { Faces } from '../picture/outline.ts';

type Rows = readonly (readonly string[])[];

/** A table, or the part of it that a slide has room for; lengths in points. */
export interface Fitted {
  readonly rows: Rows;
  readonly size: number;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** The room of a cell around its words. */
export const PADDING = { x: 10, y: 3 };
/** A line of text is so many times as tall as its type: Chinese needs that much. */
const LEADING = 1.4;
/** Where Chinese meets letters or digits: programs leave a quarter of the type there, beside a blank too. */
const BESIDE = /(?<=[\u2e80-\uffef]) ?(?=[!-~])|(?<=[!-~]) ?(?=[\u2e80-\uffef])/g;
/** From the size that the last row reads well to the smallest that one can read at all. */
const SIZES = [24, 20, 18, 16, 14, 13, 12, 11];

/**
 * A table in the largest type with which it fits into a box, on as few slides as the smallest allows; its first row heads each.
 * Words are measured in a typeface that is wider than those of most programs.
 */
export function fit(rows: Rows, box: { width: number; height: number }, faces: Faces): Fitted[] {
  const [head = [], ...body] = rows;
  for (const size of SIZES) {
    const table = measure(rows, size, box.width, faces);
    if (sum(table.heights) <= box.height) return [table];
  }
  const { size, widths, heights } = measure(rows, SIZES.at(-1) ?? 0, box.width, faces);
  const parts: Fitted[] = [];
  let part = { rows: [head], heights: [heights[0] ?? 0] };
  body.forEach((row, i) => {
    const height = heights[i + 1] ?? 0;
    if (sum(part.heights) + height > box.height) {
      parts.push({ ...part, size, widths });
      part = { rows: [head], heights: [heights[0] ?? 0] };
    }
    part.rows.push(row);
    part.heights.push(height);
  });
  return [...parts, { ...part, size, widths }];
}

function measure(rows: Rows, size: number, width: number, faces: Faces): Fitted {
  const wide = (text: string) =>
    faces.bold.width(text, size) + (text.match(BESIDE)?.length ?? 0) * size * 0.25;
  const natural = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => wide(row[column] ?? '') + 2 * PADDING.x + 1)),
  );
  const widths = share(natural, width);
  const heights = rows.map(
    (row) =>
      Math.max(...row.map((text, i) => lines(text, wide, (widths[i] ?? 0) - 2 * PADDING.x, 99).length)) *
        size *
        LEADING +
      2 * PADDING.y,
  );
  return { rows, size, widths, heights };
}

/** How wide columns are: as their words want, a little more where there is room; where there is not, long ones give way. */
export function share(natural: readonly number[], width: number): number[] {
  const wanted = sum(natural);
  if (wanted <= width) return natural.map((one) => one * Math.min(width / wanted, 1.6));
  // Columns shorter than an equal share keep what they want; the others share what is left.
  let rest = natural.map((_, i) => i);
  let left = width;
  for (;;) {
    const small = rest.filter((i) => (natural[i] ?? 0) <= left / rest.length);
    if (small.length === 0) break;
    left -= sum(small.map((i) => natural[i] ?? 0));
    rest = rest.filter((i) => !small.includes(i));
  }
  const roots = sum(rest.map((i) => Math.sqrt(natural[i] ?? 0)));
  return natural.map((one, i) => (rest.includes(i) ? (left * Math.sqrt(one)) / roots : one));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
