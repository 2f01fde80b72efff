import source from '../../content/references.bib?raw';
import type { Lang } from '../i18n/languages.ts';
import { parseReferences, type Reference } from './bibtex.ts';

export const references = parseReferences(source);

/** The reference with this key; throws where there is none, so that a build stops at a misspelt citation. */
export function reference(key: string): Reference {
  const found = references.find((entry) => entry.key === key);
  if (!found) throw new Error(`references.bib has no ${key}`);
  return found;
}

/** How a text names a work: 'He et al., 2016' in English, 'He 等, 2016' in Chinese. */
export function citeLabel({ authors, year }: Reference, lang: Lang): string {
  const [first, second] = authors.map((author) => author.family);
  const names =
    authors.length > 2
      ? lang === 'zh'
        ? `${first} 等`
        : `${first} et al.`
      : second
        ? `${first} & ${second}`
        : first;
  return `${names}, ${year}`;
}

/** All authors: 'K. He, X. Zhang, S. Ren, J. Sun'. */
export function authorList({ authors }: Reference): string {
  return authors
    .map(({ given, family }) => `${given.replace(/(\p{L})[^\s.-]*\.?/gu, '$1.')} ${family}`.trim())
    .join(', ');
}
