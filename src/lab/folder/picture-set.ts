import { isNamedAsPicture } from '../../inference/picture/rules.ts';

/** A file and where it lies: 'set/cat/001.jpg'; its name alone where nothing more is known. */
export interface Found {
  readonly path: string;
  readonly file: Blob;
}

/** One picture of a set. */
export interface Item {
  readonly id: number;
  readonly path: string;
  /** The folder it lies in, '' for none: what may say what it shows. */
  readonly folder: string;
  readonly file: Blob;
}

export interface PictureSet {
  /** Tells sets apart. */
  readonly serial: number;
  readonly items: readonly Item[];
  /** Files that are no pictures by their name and type, and pictures beyond the limit. */
  readonly skipped: number;
  readonly left: number;
}

/** Pictures of a set: what a phone can go through in a few minutes. */
export const LIMIT = 1000;

/** The folder that a path lies in: 'set/cat/001.jpg' → 'cat', '001.jpg' → ''. */
export function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** Whether a file claims to be a picture; files that begin with a dot are the system's own. What it is shows when it is decoded. */
export function isPicture({ path, file }: Found): boolean {
  const name = path.split('/').at(-1) ?? '';
  if (name.startsWith('.')) return false;
  return isNamedAsPicture(name) || file.type.startsWith('image/');
}

/** The pictures among some files, by folder and name; of more than `limit`, the first of each folder, as evenly as they go. */
export function makeSet(found: readonly Found[], limit = LIMIT): Omit<PictureSet, 'serial'> {
  const inOrder = new Intl.Collator('en', { numeric: true });
  const pictures = found.filter(isPicture).sort((a, b) => inOrder.compare(a.path, b.path));
  const items = evenly(
    pictures.map(({ path, file }, id) => ({ id, path, folder: folderOf(path), file })),
    limit,
  );
  return { items, skipped: found.length - pictures.length, left: pictures.length - items.length };
}

/** The first of each folder, as many of each as can be so that there are `limit` at most. */
export function evenly<T extends Pick<Item, 'folder'>>(items: readonly T[], limit: number): T[] {
  const folders = folderNames(items).map((name) => items.filter(({ folder }) => folder === name));
  const take = shares(
    folders.map(({ length }) => length),
    limit,
  );
  return folders.flatMap((members, i) => members.slice(0, take[i]));
}

/** The folders of some pictures, each once, in their order. */
export function folderNames(items: readonly Pick<Item, 'folder'>[]): string[] {
  return [...new Set(items.map(({ folder }) => folder))];
}

/** `limit` dealt out evenly to groups of these sizes; what a small one cannot take goes to the others: ([9, 1], 6) → [5, 1]. */
export function shares(sizes: readonly number[], limit: number): number[] {
  const taken = sizes.map(() => 0);
  let left = limit;
  const smallFirst = sizes.map((size, at) => ({ size, at })).sort((a, b) => a.size - b.size);
  smallFirst.forEach(({ size, at }, dealt) => {
    taken[at] = Math.min(size, Math.floor(left / (sizes.length - dealt)));
    left -= taken[at];
  });
  return taken;
}
