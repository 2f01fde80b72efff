import type { Lang } from '../i18n/languages.ts';
import { expand, type Term } from './expand.ts';
import { merge, rank, sum, weigh, type Hit } from './hits.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Pagefind, Result } from './pagefind.ts';
import { contentWords, hasChinese, words } from './words.ts';

/** How many records are looked at, and how many of them are shown. */
const RECORDS = 24;
const HITS = 12;

/** With fewer answers than this, records that have only some of the words are answers too. */
const FEW = 6;

/** The most words that a search is for: each may need a part of the index of its own, of 30 kB. */
const WORDS = 4;

/** The blocks of pages in `lang` that answer a query, best first. */
export async function find(
  library: Pagefind,
  terms: readonly Term[],
  query: string,
  lang: Lang,
): Promise<Hit[]> {
  const { queries, sections } = expand(query, lang, terms);
  let results = merge(await Promise.all(queries.map((text) => together(library, shorten(text, lang)))));
  if (results.length < FEW) {
    const content = contentWords(query, lang, WORDS);
    results = merge([results, await together(library, content.join(' ')), await apart(library, content)]);
  }
  const found = await Promise.all(
    results.slice(0, RECORDS).map(async ({ it, score }) => ({ it: await it.data(), score })),
  );
  return rank(
    found.filter(({ it }) => answers(it.excerpt, queries)),
    sections,
  ).slice(0, HITS);
}

/**
 * Whether a record has a word of a query. Where the library knows none, it takes one that the query's begins with: 'z' is no
 * answer to 'zzzzqqqq'. Chinese it cuts into words of its own, of any length.
 */
function answers(excerpt: string, queries: readonly string[]): boolean {
  if (queries.some(hasChinese)) return true;
  const asked = queries.flatMap((query) => query.split(/\s+/));
  const found = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word);
  return found.length === 0 || found.some((word) => asked.some((whole) => word.length * 2 >= whole.length));
}

/** A long question is searched by its words that matter. */
function shorten(query: string, lang: Lang): string {
  return words(query, lang).length > WORDS ? contentWords(query, lang, WORDS).join(' ') : query;
}

/** The records with all of these words; those with the words next to each other count for more. */
async function together(library: Pagefind, text: string) {
  if (text === '') return [];
  const phrases = await library.search(`"${text.replaceAll('"', '')}"`);
  return byKind(library, text, phrases.results);
}

/** The records with any of these words. */
async function apart(library: Pagefind, content: readonly string[]) {
  return sum(await Promise.all(content.map((word) => byKind(library, word, []))));
}

/** The records with these words, each counted as its kind is; the library says the kind of none, but looks for each. */
async function byKind(library: Pagefind, text: string, phrases: readonly Result[]) {
  const kinds = Object.entries(KINDS) as [Kind, number][];
  const lists = await Promise.all(
    kinds.map(async ([kind, weight]) => {
      const { results } = await library.search(text, { filters: { kind } });
      return weigh(results, phrases, weight);
    }),
  );
  return lists.flat();
}
