/** What this site uses of the search library, which the build writes to /pagefind/ (pagefind.app, version 1.6). */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { score: number; data(): Promise<Found> }[] }>;
  destroy(): Promise<void>;
}

/** A page that the search found, and the blocks of it where the words stand. */
export interface Found {
  url: string;
  meta: { title?: string };
  sub_results: SubResult[];
}

/** A block; `anchor` is missing for what stands before the first one. `excerpt` is HTML whose only tag is <mark>. */
export interface SubResult {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { id: string };
  weighted_locations: { balanced_score: number }[];
}

let loading: Promise<Pagefind> | undefined;

/** The search library with the index of the page's language, loaded once. */
export function pagefind(): Promise<Pagefind> {
  loading ??= load();
  return loading;
}

/** Forgets a library that failed, so that the next call loads it anew: it does not recover from a lost index by itself. */
export async function forget(): Promise<void> {
  const failed = loading;
  loading = undefined;
  await failed?.then((library) => library.destroy()).catch(() => undefined);
}

async function load(): Promise<Pagefind> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const library = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await library.options({ excerptLength: 24 });
  await library.init();
  return library;
}
