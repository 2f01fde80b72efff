import { formatCell } from '../format.ts';
import type { Column, ResultTable, Text } from '../schema.ts';

/** Every number of a table in words, for those who do not see the chart: "plain: 18 layers 27.94%, …; ResNet: …". */
export function describe({ columns, rows }: ResultTable): Text {
  const cells = (column: Column, index: number, lang: keyof Text) =>
    rows
      .filter((row) => row.values[index] !== null)
      .map((row) => `${row.label[lang]} ${formatCell(row.values[index], column, row)}${unit(column)}`);
  const all = (lang: keyof Text, colon: string, comma: string, semicolon: string) =>
    columns
      .map((column, index) => `${column.label[lang]}${colon}${cells(column, index, lang).join(comma)}`)
      .join(semicolon);
  return { zh: `${all('zh', '：', '，', '；')}。`, en: `${all('en', ': ', ', ', '; ')}.` };
}

function unit(column: Column): string {
  if ('type' in column || column.unit === '1') return '';
  return column.unit;
}
