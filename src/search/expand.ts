import type { Lang } from '../i18n/languages.ts';

/** A term of the glossary as the search needs it; the first word of a language is the term, the rest are its aliases. */
export interface Term {
  id: string;
  zh: readonly string[];
  en: readonly string[];
  /** The section of the paper where it matters most. */
  section: string;
}

/** What to search for when a reader types a query. */
export interface Expansion {
  /** The query itself, and where it is a term of the glossary in either language, the term's own words. */
  queries: string[];
  /** The sections of these terms. */
  sections: string[];
}

/** expand('恒等映射', 'en', …) → { queries: ['恒等映射', 'identity mapping'], sections: ['identity-mapping'] } */
export function expand(query: string, lang: Lang, glossary: readonly Term[]): Expansion {
  const terms = asked(query, glossary);
  const words = [plain(query), ...terms.flatMap((term) => term[lang][0] ?? [])];
  return {
    queries: words.filter((word, i) => words.findIndex((other) => fold(other) === fold(word)) === i),
    sections: terms.map((term) => term.section),
  };
}

/** The terms of which a query is the name, or another name, in either language. */
export function asked(query: string, glossary: readonly Term[]): Term[] {
  const typed = fold(query);
  return glossary.filter((term) => [...term.zh, ...term.en].some((word) => fold(word) === typed));
}

/** Signs between words are not in the index: 'C = 1 − T' → 'C 1 T'. */
function plain(query: string): string {
  return query
    .replaceAll(/(?<=^|\s)[=+−–×·*/<>≈]+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');
}
