import type { Lang } from '../i18n/languages.ts';
import { asset } from '../i18n/url.ts';
import type { Term } from './expand.ts';
import { find } from './find.ts';
import type { Hit } from './hits.ts';
import { named, type Named } from './named.ts';
import { forget, pagefind } from './pagefind.ts';

/**
 * What the query names by its number in the paper, then the blocks of this language's pages that answer it, best first.
 * Rejects where the index cannot be loaded.
 */
export async function search(query: string, lang: Lang): Promise<Hit[]> {
  try {
    const [library, terms, things] = await Promise.all([pagefind(), glossary(), numbers()]);
    const first = named(query, lang, things).map((hit) => ({ ...hit, url: asset(hit.url) }));
    const found = await find(library, terms, query, lang);
    return [...first, ...found.filter(({ url }) => first.every((hit) => hit.url !== url))];
  } catch (error) {
    await forget();
    throw error;
  }
}

/** Starts to load what a search needs, before the first query is typed. */
export function warm(): void {
  void Promise.all([pagefind(), glossary(), numbers()]).catch(() => undefined);
}

/** The glossary's words. Without them the search still finds what is typed. */
const glossary = list<Term>('data/terms.json');

/** What has a number in the paper, which the build lists beside the index. Without it the search finds passages. */
const numbers = list<Named>('pagefind/numbers.json');

/** Gives a list of the site, loaded once; empty where it cannot be loaded, until the next try. */
function list<T>(path: string): () => Promise<T[]> {
  let loading: Promise<T[]> | undefined;
  return () => {
    loading ??= fetch(asset(path))
      .then((response) => (response.ok ? (response.json() as Promise<T[]>) : []))
      .catch(() => {
        loading = undefined;
        return [];
      });
    return loading;
  };
}
