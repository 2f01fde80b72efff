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
  const named = placesOf(labels).get(name);
  if (named !== undefined) return named;
  return /^\d{1,4}$/.test(name) && Number(name) < labels.length ? Number(name) : -1;
}

/** The networks of a list that know the classes of the most folders; all that know as many, none where none is named. */
export function knowing<M extends { readonly labels: readonly Label[] }>(
  models: readonly M[],
  folders: readonly string[],
): M[] {
  const known = models.map(({ labels }) => folders.filter((folder) => classOf(labels, folder) >= 0).length);
  const most = Math.max(0, ...known);
  return most === 0 ? [] : models.filter((_, i) => known[i] === most);
}

/** Whether a class is told by its number in WordNet, as the folders of ImageNet are. */
export const isWordNet = ({ id }: Label): boolean => /^n\d{8}$/.test(id);

const PLACES = new WeakMap<readonly Label[], ReadonlyMap<string, number>>();

/** Where a name is in a list of labels, worked out once a list: of ImageNet there are a thousand, and as many folders. */
function placesOf(labels: readonly Label[]): ReadonlyMap<string, number> {
  const known = PLACES.get(labels);
  if (known) return known;
  const places = new Map<string, number>();
  labels.forEach(({ id, zh, en }, at) => {
    for (const name of [id, zh, en].map(plainName)) if (!places.has(name)) places.set(name, at);
  });
  PLACES.set(labels, places);
  return places;
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
  return new Map(items.map(({ id, folder }) => [id, classOf(labels, folder)]));
}
