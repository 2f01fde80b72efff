import type { Lang } from '../../i18n/languages.ts';
import type { Reference } from './bibtex.ts';

/**
 * How a text names a work: 'He et al., 2016' in English, 'He 等, 2016' in Chinese; works that would share a name get a
 * letter, in the order of the file: 'He et al., 2016b'.
 */
export function citeLabel(work: Reference, lang: Lang, among: readonly Reference[]): string {
  const name = nameAndYear(work, lang);
  const same = among.filter((other) => nameAndYear(other, lang) === name);
  return same.length > 1
    ? name + String.fromCharCode(97 + same.findIndex(({ key }) => key === work.key))
    : name;
}

function nameAndYear({ authors, year }: Reference, lang: Lang): string {
  const [first = '', second] = authors.map((author) => author.family);
  const more = lang === 'zh' ? `${first} 等` : `${first} et al.`;
  return `${authors.length > 2 ? more : second ? `${first} & ${second}` : first}, ${year}`;
}

/** All authors: 'K. He, X. Zhang, S. Ren, J. Sun'. */
export function authorList({ authors }: Reference): string {
  return authors
    .map(({ given, family }) => `${given.replace(/(\p{L})[^\s.-]*\.?/gu, '$1.')} ${family}`.trim())
    .join(', ');
}
