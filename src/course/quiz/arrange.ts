import type { Choice, Text } from './schema.ts';

/**
 * Where the right one of `count` options stands, from 0: fixed by the id, so that it is the same in both languages, on every
 * visit and on paper, and spread over all places.
 */
export function placeOf(id: string, count: number): number {
  // FNV-1a, with its bits mixed once more: the low ones of short strings alone are not even.
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % count;
}

/** The options in the order they are shown, and which of them is right. */
export function arrange({ id, right, wrong }: Choice): { options: Text[]; right: number } {
  const place = placeOf(id, wrong.length + 1);
  return { options: wrong.toSpliced(place, 0, right), right: place };
}

/** The letter of an option: 0 → 'A'. */
export function letter(place: number): string {
  return String.fromCharCode(65 + place);
}
