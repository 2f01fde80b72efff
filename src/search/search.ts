import type { Lang } from '../i18n/languages.ts';
import { asset } from '../i18n/url.ts';
import { defined } from './defined.ts';
import type { Term } from './expand.ts';
import { find } from './find.ts';
import type { Hit } from './hits.ts';
import { named, type Named } from './named.ts';
import { forget, pagefind } from './pagefind.ts';
import type { Simplified } from './traditional.ts';
import { typed } from './typed.ts';
import { hasChinese } from './words.ts';

/**
 * The definition of a term, what the query names by its number in the paper, then the blocks of this language's pages that answer it, best first; where
 * there is nothing, the blocks of the pages in the language of the query. Rejects where a part of the index cannot be loaded.
 */
export async function search(asked: string, lang: Lang): Promise<Hit[]> {
  try {
    const [terms, things, [characters = NONE]] = await Promise.all([glossary(), numbers(), traditional()]);
    const query = typed(asked, characters);
    const found = await find(await pagefind(lang), terms, query, lang);
    const first = [...defined(query, lang, terms, found), ...named(query, lang, things)].map((hit) => ({
      ...hit,
      url: asset(hit.url),
    }));
    const hits = [...first, ...found.filter(({ url }) => first.every((hit) => hit.url !== url))];
    const other = hasChinese(query) ? 'zh' : 'en';
    if (hits.length > 0 || other === lang) return hits;
    return (await find(await pagefind(other), terms, query, other)).map((hit) => ({ ...hit, lang: other }));
  } catch (error) {
    await forget();
    throw error;
  }
}

/** Starts to load what a search needs, before the first query is typed. */
export function warm(lang: Lang): void {
  void Promise.all([pagefind(lang), glossary(), numbers(), traditional()]).catch(() => undefined);
}

const NONE: Simplified = { from: '', to: '' };

/** The glossary's words. Without them the search still finds what is typed. */
const glossary = list<Term>('data/terms.json');

/** What has a number in the paper, which the build lists beside the index. Without it the search finds passages. */
const numbers = list<Named>('pagefind/numbers.json');

/** The traditional characters of what the site writes in simplified ones. Without them they find nothing. */
const traditional = list<Simplified>('pagefind/traditional.json');

/** Gives a list of the site, loaded once; empty where it cannot be loaded, until the next try, which asks past any copy. */
function list<T>(path: string): () => Promise<T[]> {
  let loading: Promise<T[]> | undefined;
  let cache: RequestCache = 'default';
  return () => {
    loading ??= fetch(asset(path), { cache })
      .then(async (response) => {
        const value = (await response.json()) as T | T[];
        if (!response.ok || value === null || typeof value !== 'object') throw new Error(path);
        return Array.isArray(value) ? value : [value];
      })
      .catch(() => {
        loading = undefined;
        cache = 'reload';
        return [];
      });
    return loading;
  };
}
