import type { Lang } from '../../i18n/languages.ts';
import { words } from '../words.ts';

/** The experiments that stand inside a text. */
export const LIVE = ['pair', 'branches'] as const;
export type LivePiece = (typeof LIVE)[number];

/** What such an experiment says once it is alive: a file of its own, which a page asks for when the piece comes near the view. */
export function liveWords(what: LivePiece, lang: Lang): Record<string, string> {
  return words(lang, ...(what === 'branches' ? ['blocks.'] : []));
}
