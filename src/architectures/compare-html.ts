import { compare, ratioText, type Row, type Topic } from './compare.ts';
import type { Summary } from './summary.ts';

/** Headings of the rows, in the reader's language; `size` has a gap {size}. */
export type CompareWords = Readonly<Record<Topic['key'], string>>;

/** The body of the table that compares two networks, at the build and in the page alike; it holds nobody's input. */
export function compareHtml(a: Summary, b: Summary, words: CompareWords): string {
  return compare(a, b)
    .map((row) => {
      const [left = 0, right = 0] = row.parts ?? [];
      const mark = row.ratio === 1 ? ' class="same"' : '';
      return (
        `<tr${mark}><th scope="row">${heading(row, words)}</th>` +
        `<td>${row.a ?? '–'}${row.parts ? bar(left, 'a') : ''}</td>` +
        `<td>${row.b ?? '–'}${row.parts ? bar(right, 'b') : ''}</td>` +
        `<td class="ratio">${ratioText(row.ratio)}</td></tr>`
      );
    })
    .join('');
}

function heading({ topic }: Row, words: CompareWords): string {
  return topic.key === 'size'
    ? words.size.replaceAll('{size}', `${topic.size}×${topic.size}`)
    : words[topic.key];
}

/** A bar whose length is a part of the longest of the table's, from 0 to 1. */
function bar(part: number, side: string): string {
  return `<svg class="bar ${side}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${(100 * part).toFixed(1)}" height="6"/></svg>`;
}
