import { csvField } from '../../../results/csv.ts';
import type { Note, Side } from './note.ts';

/**
 * Notes as CSV (RFC 4180): id, kind, section or lesson, front, back, address. The mark at the beginning tells spreadsheets
 * that it is UTF-8; without it, some show Chinese as garbage.
 */
export function csv(notes: readonly Note[], address: (path: string) => string): string {
  const rows = notes.map(({ id, kind, about, front, back, path }) => [
    id,
    kind,
    about,
    plain(front),
    plain(back),
    address(path),
  ]);
  const lines = [['id', 'kind', 'about', 'front', 'back', 'address'], ...rows];
  return `\ufeff${lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('')}`;
}

function plain(sides: readonly Side[]): string {
  return sides.flatMap(({ lines }) => lines).join('\n');
}
