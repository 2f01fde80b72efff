import type { Lang } from '../i18n/languages.ts';

/** A term of the glossary as the search needs it; the first word of a language is the term, the rest are its aliases. */
export interface Term {
  id: string;
  zh: readonly string[];
  en: readonly string[];
}

/**
 * What to search for in pages of `lang` when a reader types `query`: the query itself, and where it is a term of the
 * glossary in either language, the term's own word: expand('恒等映射', 'en', …) → ['恒等映射', 'identity mapping'].
 */
export function expand(query: string, lang: Lang, glossary: readonly Term[]): string[] {
  const typed = fold(query);
  const words = glossary
    .filter((term) => [...term.zh, ...term.en].some((word) => fold(word) === typed))
    .flatMap((term) => term[lang][0] ?? []);
  return [...new Set([query.trim(), ...words])].filter(
    (word, i, all) => all.findIndex((w) => fold(w) === fold(word)) === i,
  );
}

function fold(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');
}
