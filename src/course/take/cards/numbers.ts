import { math } from './inline.ts';

/** A row of a lesson's table of key numbers, as text. */
export interface KeyNumber {
  readonly number: string;
  readonly what: string;
  readonly where: string;
}

/** The key numbers of a lesson, from its MDX source: the table in the block `key-numbers`, in order; none without one. */
export function keyNumbers(source: string): KeyNumber[] {
  const [, block = ''] = /<Block id="key-numbers"[^>]*>(.*?)<\/Block>/s.exec(source) ?? [];
  const rows = block.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [number = '', what = '', where = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) =>
        math(cell)
          .replace(/<[^>]+>/g, '')
          .trim(),
      );
    return { number, what, where };
  });
}
