import type { Lang } from '../i18n/languages.ts';
import { sectionPath } from '../paper/section-path.ts';
import type { Found, Result } from './pagefind.ts';

/** One answer to a query: a block of a page. `excerpt` is HTML whose only tag is <mark>. */
export interface Hit {
  page: string;
  title: string;
  url: string;
  excerpt: string;
  /** Where that is not the language of the page that asks. */
  lang?: Lang;
}

/** Something and how well it answers the query. */
export interface Scored<T> {
  it: T;
  score: number;
}

/** A list of the library's results, as they are: it forgets what belongs to a result that nobody holds any more. */
type List = readonly Scored<Result>[];

/** Results, each counted `weight` times; those with the words next to each other, as `phrases` says, for more. */
export function weigh(results: readonly Result[], phrases: readonly Result[], weight: number): List {
  const times = new Map(phrases.map(({ id, words }) => [id, words.length]));
  return results.map((it) => ({
    it,
    score: weight * it.score * (1 + Math.log2(1 + (times.get(it.id) ?? 0))),
  }));
}

/** The results of several queries as one list, best first, each record once, with its best score. */
export function merge(lists: readonly List[]): List {
  const best = new Map<string, Scored<Result>>();
  for (const scored of lists.flat()) {
    if ((best.get(scored.it.id)?.score ?? -1) < scored.score) best.set(scored.it.id, scored);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The results of single words as one list; a record counts by the share of the words that it has. */
export function sum(lists: readonly List[]): List {
  const total = new Map<string, Scored<Result> & { words: number }>();
  for (const { it, score } of lists.flat()) {
    const before = total.get(it.id) ?? { score: 0, words: 0 };
    total.set(it.id, { it, score: before.score + score, words: before.words + 1 });
  }
  return [...total.values()].map(({ it, score, words }) => ({ it, score: (score * words) / lists.length }));
}

/** How much more a block counts in the section that the glossary names for the query. */
const SECTION = 1.5;

/**
 * The records as answers, best first. What stands outside the blocks of a page answers only where none of its blocks does.
 */
export function rank(records: readonly Scored<Found>[], sections: readonly string[]): Hit[] {
  const inSection = (url: string) => sections.some((section) => url.includes(`/${sectionPath(section)}`));
  const withBlock = new Set(
    records
      .map(({ it }) => it.url)
      .filter(isBlock)
      .map(pageOf),
  );
  return records
    .filter(({ it: { url } }) => isBlock(url) || !withBlock.has(pageOf(url)))
    .map(({ it, score }) => ({ it, score: inSection(it.url) ? score * SECTION : score }))
    .sort((a, b) => b.score - a.score)
    .map(({ it: { url, meta, excerpt } }) => ({
      page: meta.page ?? '',
      title: meta.title ?? meta.page ?? '',
      url,
      excerpt,
    }));
}

const isBlock = (url: string) => url.includes('#');
const pageOf = (url: string) => url.split('#')[0] ?? url;
