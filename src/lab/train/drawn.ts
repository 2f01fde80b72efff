import type { Drawn } from './points.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The most points that one may draw: the address stays short enough to be sent. */
export const MOST_DRAWN = 300;
/** The fewest that can be learned from: two of each class. */
export const FEWEST_OF_CLASS = 2;

/** A coordinate in [-1, 1] on a grid of 64, as drawn points are kept. */
export function onGrid(value: number): number {
  return (2 * indexOf(value)) / 63 - 1;
}

function indexOf(value: number): number {
  return Math.min(63, Math.max(0, Math.round(((value + 1) / 2) * 63)));
}

/** Drawn points in the address: two letters each, those of class 0, a dot, those of class 1. */
export function writeDrawn(drawn: readonly Drawn[]): string {
  const of = (wanted: number) =>
    drawn.flatMap(([x, y, label]) => (label === wanted ? LETTERS[indexOf(x)]! + LETTERS[indexOf(y)]! : []));
  return `${of(0).join('')}.${of(1).join('')}`;
}

/** The opposite of writeDrawn; letters that it never writes are left out. */
export function readDrawn(text: string): Drawn[] {
  const of = (letters: string, label: number) =>
    (letters.match(/[\w-]{2}/g) ?? []).map((pair): Drawn => {
      const value = (letter: string) => (2 * LETTERS.indexOf(letter)) / 63 - 1;
      return [value(pair[0]!), value(pair[1]!), label];
    });
  const [zero = '', one = ''] = text.split('.');
  return [...of(zero, 0), ...of(one, 1)].slice(0, MOST_DRAWN);
}

/** Whether there is something to be learned: enough points of either class. */
export function enough(drawn: readonly Drawn[]): boolean {
  return [0, 1].every((wanted) => drawn.filter(([, , label]) => label === wanted).length >= FEWEST_OF_CLASS);
}
