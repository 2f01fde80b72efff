import { z } from 'astro/zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Part of an address, so it starts with a letter and never changes once published: r34, vgg-16. */
const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** What colour and mark a chart gives it: orange squares for plain nets, blue dots for residual ones. */
const kind = z.enum(['plain', 'residual', 'other']);

const numbers = z.strictObject({
  slug,
  label: text,
  kind: kind.optional(),
  /** '%' for percent, 'M' for millions, '1' for a bare count. */
  unit: z.enum(['%', 'M', '1']),
  /** Which way is better; absent where neither is (a count of layers). */
  direction: z.enum(['lower', 'higher']).optional(),
  /** Decimals as the paper prints them: 2 → 7.40. */
  digits: z.number().int().min(0).max(4),
});

const words = z.strictObject({ slug, label: text, type: z.literal('text') });

const row = z.strictObject({
  slug,
  label: text,
  kind: kind.optional(),
  /** One value per column; null is an empty cell or a dash in the paper. */
  values: z.array(z.union([z.number(), z.string().min(1), z.null()])).min(1),
  /** Decimals of single cells that the paper prints with fewer than their column: { "top-5": 1 }. */
  digits: z.record(slug, z.number().int().min(0).max(4)).optional(),
  /** Footnote signs of single cells: { "top-5": "†" }. */
  marks: z.record(slug, z.string().min(1)).optional(),
});

/** The types of a table's fields; schema.ts holds a table to its rules as well. */
export const shape = z.strictObject({
  id: slug,
  /** The table of the paper with its page and BibTeX key; all absent where the numbers are from elsewhere, as origin says. */
  number: z.number().int().min(1).optional(),
  page: z.number().int().min(1).optional(),
  source: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  /** Where numbers are from that the paper does not print. */
  origin: text.optional(),
  title: text,
  /** What is measured, on what, how, and in which unit. */
  metric: text,
  /** The short name of what all columns measure, for an axis; absent where they measure different things. */
  measure: text.optional(),
  /** One sentence: what the table says. */
  lead: text,
  /** Two or three sentences on what to see in it. */
  shows: text,
  /** What stands under the chart. */
  caption: text,
  /** Heads the column of row names. */
  rowHeader: text,
  columns: z.array(z.union([numbers, words])).min(1),
  rows: z.array(row).min(1),
  footnotes: z.array(z.strictObject({ mark: z.string().min(1), text })).optional(),
});

export type ResultTable = z.infer<typeof shape>;
export type Column = ResultTable['columns'][number];
export type NumberColumn = Extract<Column, { digits: number }>;
export type Row = ResultTable['rows'][number];
export type Value = Row['values'][number];
export type Text = ResultTable['title'];

/** Whether a column holds numbers; the others hold words. */
export function isNumeric(column: Column): column is NumberColumn {
  return 'digits' in column;
}
