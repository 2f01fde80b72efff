import { cellId } from './address.ts';
import { formatCell } from './format.ts';
import { isNumeric, type NumberColumn, type ResultTable, type Row } from './schema.ts';

export const DATA_SETS = ['imagenet', 'cifar-10', 'pascal-voc', 'coco'] as const;
export const MEASURES = [
  'top-1',
  'top-5',
  'error',
  'std',
  'layers',
  'params',
  'map',
  'ap',
  'localization',
  'margin',
] as const;
export const FAMILIES = ['residual', 'plain', 'vgg', 'other'] as const;

export type DataSet = (typeof DATA_SETS)[number];
export type Measure = (typeof MEASURES)[number];
export type Family = (typeof FAMILIES)[number];

/** One number of one table, with what it can be found by. */
export interface Item {
  table: ResultTable;
  row: Row;
  column: NumberColumn;
  /** As the paper prints it, with its footnote sign: '8.43†'. */
  text: string;
  cell: string;
  data: DataSet;
  measure: Measure;
  family: Family;
}

/** Every number of a table, row by row; words and empty cells are none. */
export function items(table: ResultTable): Item[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, index) => {
      const value = row.values[index];
      if (!isNumeric(column) || typeof value !== 'number') return [];
      return [
        {
          table,
          row,
          column,
          text: formatCell(value, column, row) + (row.marks?.[column.slug] ?? ''),
          cell: cellId(row.slug, column.slug),
          data: dataSet(table, row),
          measure: measure(table, row, column),
          family: family(table, row, column),
        },
      ];
    }),
  );
}

const OTHER_DATA: Readonly<Record<string, DataSet>> = {
  'table-6': 'cifar-10',
  'table-7': 'pascal-voc',
  'table-8': 'coco',
  'table-9': 'coco',
  'table-10': 'pascal-voc',
  'table-11': 'pascal-voc',
};

function dataSet({ id }: ResultTable, { slug }: Row): DataSet {
  if (slug.startsWith('coco-')) return 'coco';
  return OTHER_DATA[id] ?? 'imagenet';
}

/** What each table measures where its columns do not say it themselves. */
const MEASURED: Readonly<Record<string, Measure>> = {
  'table-2': 'top-1',
  'table-6': 'error',
  'table-13': 'localization',
  'table-14': 'localization',
};

function measure({ id }: ResultTable, row: Row, { slug }: NumberColumn): Measure {
  if (slug === 'mean') return 'error';
  const named = MEASURES.find((name) => name === slug);
  if (named) return named;
  if (id === 'table-10' || id === 'table-11') return 'ap';
  if (row.slug === 'imagenet-localization') return 'localization';
  return MEASURED[id] ?? 'map';
}

function family({ id }: ResultTable, row: Row, column: NumberColumn): Family {
  if (id === 'competitions' && column.slug === 'second') return 'other';
  const kind = column.kind ?? row.kind ?? 'other';
  return kind === 'other' && /vgg/i.test(row.label.en) ? 'vgg' : kind;
}
