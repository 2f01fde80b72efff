import type { Lang } from '../i18n/languages.ts';
import { asked, type Term } from './expand.ts';
import type { Hit } from './hits.ts';

/**
 * The definitions of a query that is a term of the glossary, or an alias of one, in either language, as hits; what the search found
 * of them says how they read. defined('瓶颈结构', 'zh', …, []) → [{ title: '瓶颈结构', url: 'zh/glossary/#bottleneck', … }]
 */
export function defined(query: string, lang: Lang, terms: readonly Term[], found: readonly Hit[]): Hit[] {
  return asked(query, terms).map((term) => {
    const url = `${lang}/glossary/#${term.id}`;
    const title = term[lang][0] ?? term.id;
    const hit = found.find((one) => one.url.endsWith(`/${url}`));
    return { page: hit?.page ?? title, title: hit?.title ?? title, url, excerpt: hit?.excerpt ?? '' };
  });
}
