import { fill, strings, type Key } from '../i18n/strings.ts';
import type { Text } from './schema.ts';

/** An interface string in both languages, its gaps filled: phrase('results.page', { page: 5 }) → { zh: '第 5 页', en: 'page 5' }. */
export function phrase(key: Key, values: Readonly<Record<string, string | number>> = {}): Text {
  return { zh: fill(strings('zh')[key], values), en: fill(strings('en')[key], values) };
}

/** "Table 2: Plain networks and ResNets", in both languages; the title alone where the table is not in the paper. */
export function heading({ number, title }: { number?: number | undefined; title: Text }): Text {
  if (number === undefined) return title;
  return {
    zh: fill(strings('zh')['results.heading'], { number, title: title.zh }),
    en: fill(strings('en')['results.heading'], { number, title: title.en }),
  };
}

/** What reads alike in both languages: a number, a name. */
export function same(text: string): Text {
  return { zh: text, en: text };
}
