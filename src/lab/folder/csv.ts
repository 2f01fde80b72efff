import type { PlainFailure } from '../../inference/errors.ts';
import type { Label } from '../../inference/manifest.ts';
import { csvField } from '../../results/csv.ts';
import type { Item } from './picture-set.ts';
import type { Readings } from './readings.ts';

/** A network's column in the table: what it is called in the file, its classes, what it said, what is true. */
export interface Column {
  readonly id: string;
  readonly labels: readonly Label[];
  readonly readings: Readings;
  readonly truth: ReadonlyMap<number, number>;
}

/**
 * The results as CSV (RFC 4180, CRLF, UTF-8), a picture a line: file, folder, for each network its class, probability and whether that
 * is right (1, 0, or nothing where the folder is no class), and why a picture could not be read.
 */
export function toCsv(
  items: readonly Item[],
  columns: readonly Column[],
  broken: ReadonlyMap<number, PlainFailure>,
): string {
  const header = [
    'file',
    'folder',
    ...columns.flatMap(({ id }) => [id, `${id} probability`, `${id} right`]),
    'problem',
  ];
  const lines = items.map(({ id, path, folder }) => [
    path,
    folder,
    ...columns.flatMap((column) => cells(column, id)),
    broken.get(id)?.code ?? '',
  ]);
  return [header, ...lines].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function cells({ labels, readings, truth }: Column, id: number): string[] {
  const reading = readings.get(id);
  if (reading === undefined) return ['', '', ''];
  const is = truth.get(id) ?? -1;
  const right = is < 0 ? '' : reading.best === is ? '1' : '0';
  return [labels[reading.best]?.id ?? '', reading.share.toFixed(4), right];
}
