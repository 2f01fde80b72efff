import type { Lang } from '../i18n/languages.ts';
import { pick } from '../i18n/strings.ts';

/** What the page of the laboratory says and no island does. */
const OF_PAGES = /^lab\.(about|title|description|lead|noscript)/;

/** The strings of an experiment: those of the bench, and those whose keys start with one of `own`. */
export function words(lang: Lang, ...own: readonly string[]): Record<string, string> {
  const all = ['lab.', 'bench.', ...own].flatMap((prefix) => Object.entries(pick(lang, prefix)));
  return Object.fromEntries(all.filter(([key]) => !OF_PAGES.test(key)));
}
