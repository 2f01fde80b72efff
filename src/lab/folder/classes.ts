import type { Label } from '../../inference/manifest.ts';
import type { Item } from './picture-set.ts';

/**
 * The class that a folder is named after: the data set's own word, its name in either language, or its number from 0. -1 for none.
 *
 * Upper and lower case, spaces, '-' and '_' make no difference: 'Fire_Truck' → the class 'fire truck'.
 */
export function classOf(labels: readonly Label[], folder: string): number {
  const name = plainName(folder);
  if (name === '') return -1;
  const named = labels.findIndex(({ id, zh, en }) => [id, zh, en].map(plainName).includes(name));
  if (named >= 0) return named;
  return /^\d{1,4}$/.test(name) && Number(name) < labels.length ? Number(name) : -1;
}

function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** The class of every picture by its id, -1 where its folder is named after none. */
export function truths(labels: readonly Label[], items: readonly Item[]): ReadonlyMap<number, number> {
  const known = new Map<string, number>();
  return new Map(
    items.map(({ id, folder }) => {
      const found = known.get(folder) ?? classOf(labels, folder);
      known.set(folder, found);
      return [id, found];
    }),
  );
}
