import en from '../../content/ui/en.json' with { type: 'json' };
import zh from '../../content/ui/zh.json' with { type: 'json' };
import type { Lang } from './languages.ts';

export type Key = keyof typeof en;

const STRINGS = { zh, en };

/** The interface strings of a language: strings('en')['nav.skip'] → 'Skip to content'. */
export function strings(lang: Lang): Readonly<Record<Key, string>> {
  return STRINGS[lang];
}

/** The strings whose key starts with `prefix`, for an island that needs only those. */
export function pick(lang: Lang, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(STRINGS[lang]).filter(([key]) => key.startsWith(prefix)));
}

export { fill } from './fill.ts';
