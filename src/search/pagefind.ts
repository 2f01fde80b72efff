import { asset } from '../i18n/url.ts';
import type { Kind } from './kinds.ts';

/** What this site uses of the search library, which the build writes to /pagefind/ (pagefind.app, version 1.6). */
export interface Pagefind {
  options(options: typeof OPTIONS): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { filters: { kind: Kind } }): Promise<{ results: Result[] }>;
  destroy(): Promise<void>;
}

/** A record of the index that answers a query, and where the words stand in it. */
export interface Result {
  id: string;
  score: number;
  words: readonly number[];
  data(): Promise<Found>;
}

/** What the index keeps of a record; see `records.ts`. `excerpt` is HTML whose only tag is <mark>. */
export interface Found {
  url: string;
  meta: { title?: string; page?: string };
  excerpt: string;
}

/** A word in the title of a block says more than one in its text. */
export const OPTIONS = {
  excerptLength: 30,
  ranking: { metaWeights: { title: 5, page: 0.5 } },
} as const;

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
  const library = (await import(/* @vite-ignore */ asset('pagefind/pagefind.js'))) as Pagefind;
  await library.options(OPTIONS);
  await library.init();
  return library;
}
