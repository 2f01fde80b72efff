import { htmlLang, type Lang } from '../i18n/languages.ts';
import { asset } from '../i18n/url.ts';
import type { Kind } from './kinds.ts';

/** What this site uses of the search library, which the build writes to /pagefind/ (pagefind.app, version 1.6). */
export interface Pagefind {
  options(options: typeof OPTIONS & { language: string; anew: boolean }): Promise<void>;
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

const loading = new Map<Lang, Promise<Pagefind>>();
/** How often it has failed: the browser may remember a script that did not come, or a copy of a file that is damaged. */
let failures = 0;

/** The search library with the index of a language, loaded once. */
export function pagefind(lang: Lang): Promise<Pagefind> {
  const known = loading.get(lang) ?? load(lang);
  loading.set(lang, known);
  return known;
}

/** Forgets libraries, one of which failed, so that the next call loads them anew: they do not recover by themselves. */
export async function forget(): Promise<void> {
  const failed = [...loading.values()];
  loading.clear();
  failures++;
  for (const library of failed) await library.then((one) => one.destroy()).catch(() => undefined);
}

/** A script of its own for each language, since one holds one index. */
async function load(lang: Lang): Promise<Pagefind> {
  const query = `?${lang}${failures === 0 ? '' : `&retry=${failures}`}`;
  const library = (await import(/* @vite-ignore */ `${asset('pagefind/pagefind.js')}${query}`)) as Pagefind;
  await library.options({ ...OPTIONS, language: htmlLang(lang).toLowerCase(), anew: failures > 0 });
  await library.init();
  return library;
}
