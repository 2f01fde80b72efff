import { fill, strings } from '../../../i18n/strings.ts';
import { ARROWS } from '../../../results/direction.ts';
import { formatCell } from '../../../results/format.ts';
import { isNumeric, type Column, type ResultTable } from '../../../results/shape.ts';
import { heading } from '../../../results/text.ts';
import { sourceOf, type About } from './about.ts';
import type { Slide } from './slide.ts';

/** The numbers of a result table as the paper prints them, as a slide of their own. */
export function numbersOf(table: ResultTable, part: string, about: About): Slide {
  const { lang } = about;
  const head = [table.rowHeader[lang], ...table.columns.map((column) => headOf(column, lang))];
  const rows = table.rows.map((row) => [
    row.label[lang],
    ...table.columns.map(
      (column, i) => formatCell(row.values[i], column, row) + (row.marks?.[column.slug] ?? ''),
    ),
  ]);
  return {
    part,
    title: fill(strings(lang)['take.slides.numbers'], { title: heading(table)[lang] }),
    source: table.origin?.[lang] ?? sourceOf(undefined, table.page, about),
    address: about.address(`/results/${table.id}/`),
    notes: [
      table.metric[lang],
      table.shows[lang],
      ...(table.footnotes ?? []).map(({ mark, text }) => `${mark} ${text[lang]}`),
    ],
    content: { kind: 'table', rows: [head, ...rows] },
  };
}

/** 'error, % ↓' */
function headOf(column: Column, lang: About['lang']): string {
  const name = column.label[lang];
  if (!isNumeric(column)) return name;
  const unit = column.unit === '1' ? '' : lang === 'zh' ? `（${column.unit}）` : ` (${column.unit})`;
  return `${name}${unit}${column.direction ? ` ${ARROWS[column.direction]}` : ''}`;
}
