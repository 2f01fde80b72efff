import type { Output, Text } from './ipynb.ts';

/** What a reader sees beneath a cell, pictures as a word: what is printed does not hang on how a picture is compressed. */
export function shown(outputs: readonly Output[]): string {
  return outputs
    .map(({ text, data, ename, evalue }) => {
      if (ename !== undefined) return `${ename}: ${evalue ?? ''}\n`;
      if (text !== undefined) return joined(text);
      return data && 'image/png' in data ? '[picture]\n' : `${joined(data?.['text/plain'] ?? '')}\n`;
    })
    .join('');
}

/** Whether two cells show the same; of approximate ones only the words count: ('a 1.25', 'a 1.3', true) → true. */
export function same(one: string, other: string, approximate: boolean): boolean {
  const words = (text: string) =>
    approximate ? text.replaceAll(/-?\d[\d.]*(?:e[+-]?\d+)?/g, '#').replaceAll(/ +/g, ' ') : text;
  return words(one) === words(other);
}

function joined(text: Text): string {
  return typeof text === 'string' ? text : text.join('');
}
