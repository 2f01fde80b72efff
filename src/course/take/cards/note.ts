import type { Lang } from '../../../i18n/languages.ts';

/** One side of a card in one language: lines of text, in which `backticks` mark code and \(…\) marks TeX. */
export interface Side {
  readonly lang: Lang;
  readonly lines: readonly string[];
}

export type Kind = 'term' | 'question' | 'reader' | 'number';

/** A card to learn with: in one language, or in both on the same card. */
export interface Note {
  /** The same in every build, so that a program that imports it again updates it: 'term-relu'. */
  readonly id: string;
  readonly kind: Kind;
  /** The section or lesson that it is about. */
  readonly about: string;
  readonly front: readonly Side[];
  readonly back: readonly Side[];
  /** Where the site says more, after the language: 'glossary/#relu'. */
  readonly path: string;
}
