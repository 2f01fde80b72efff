import type { Lang } from '../i18n/languages.ts';
import type { Term } from './expand.ts';
import { find } from './find.ts';
import type { Hit } from './hits.ts';
import { forget, pagefind } from './pagefind.ts';

/** The blocks of this language's pages that answer a query, best first. Rejects where the index cannot be loaded. */
export async function search(query: string, lang: Lang): Promise<Hit[]> {
  try {
    const [library, terms] = await Promise.all([pagefind(), glossary()]);
    return await find(library, terms, query, lang);
  } catch (error) {
    await forget();
    throw error;
  }
}

/** Starts to load what a search needs, before the first query is typed. */
export function warm(): void {
  void Promise.all([pagefind(), glossary()]).catch(() => undefined);
}

let terms: Promise<Term[]> | undefined;

/** The glossary's words. Without them the search still finds what is typed. */
function glossary(): Promise<Term[]> {
  terms ??= fetch(`${document.documentElement.dataset['base'] ?? '/'}data/terms.json`)
    .then((response) => (response.ok ? (response.json() as Promise<Term[]>) : []))
    .catch(() => {
      terms = undefined;
      return [];
    });
  return terms;
}
