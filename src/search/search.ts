import type { Lang } from '../i18n/languages.ts';
import { expand, type Term } from './expand.ts';
import { blockHits, type Hit } from './hits.ts';
import { forget, pagefind } from './pagefind.ts';

const PAGES = 8;
const HITS = 12;

/** The blocks of this language's pages that answer a query, best first. Rejects where the index cannot be loaded. */
export async function search(query: string, lang: Lang): Promise<Hit[]> {
  try {
    return await find(query, lang);
  } catch (error) {
    await forget();
    throw error;
  }
}

async function find(query: string, lang: Lang): Promise<Hit[]> {
  const [library, terms] = await Promise.all([pagefind(), glossary()]);
  const pages = [];
  for (const words of expand(query, lang, terms)) {
    const { results } = await library.search(words);
    pages.push(...results.slice(0, PAGES));
  }
  const found = await Promise.all(
    pages.map(async (page) => ({ score: page.score, found: await page.data() })),
  );
  return blockHits(found, HITS);
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
