import { compare, type Row } from './compare.ts';
import { ratioText, type CompareWords } from './compare-words.ts';
import type { Summary } from './summary.ts';

/** The head of the table that compares networks, at the build and in the page alike; it holds nobody's input. */
export function compareHead(networks: readonly Summary[]): string {
  const names = networks.map(({ id, name }) => `<th scope="col"><a href="../${id}/">${name}</a></th>`);
  return `<tr><td></td>${names.join('')}</tr>`;
}

/** Its body: a row for each thing, below each number how it is beside that of the first network. */
export function compareHtml(networks: readonly Summary[], words: CompareWords): string {
  return compare(networks)
    .map((row) => {
      const mark = row.cells.every(({ ratio }) => ratio === 1) ? ' class="same"' : '';
      const cells = row.cells.map(({ text, ratio, part }, i) => {
        const beside = i === 0 ? '' : ratioText(ratio, row.topic, words);
        return (
          `<td>${text ?? '–'}${part === undefined ? '' : bar(part, i)}` +
          `${beside === '' ? '' : `<small class="ratio">${beside}</small>`}</td>`
        );
      });
      return `<tr${mark}><th scope="row">${heading(row, words)}</th>${cells.join('')}</tr>`;
    })
    .join('');
}

function heading({ topic }: Row, words: CompareWords): string {
  return topic.key === 'size'
    ? words.size.replaceAll('{size}', `${topic.size}×${topic.size}`)
    : words[topic.key];
}

/** A bar whose length is a part of the longest of the table's, from 0 to 1. */
function bar(part: number, column: number): string {
  return `<svg class="bar column-${column}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${(100 * part).toFixed(1)}" height="6"/></svg>`;
}
