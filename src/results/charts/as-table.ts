import type { ResultTable, Text } from '../schema.ts';

/** Numbers that are no table of the paper as one, for the name and the description of their drawing; all its words are `title`. */
export function asTable(
  id: string,
  title: Text,
  columns: ResultTable['columns'],
  rows: ResultTable['rows'],
): ResultTable {
  return {
    id,
    origin: title,
    title,
    metric: title,
    lead: title,
    shows: title,
    caption: title,
    rowHeader: title,
    columns,
    rows,
  };
}
