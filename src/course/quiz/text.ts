import { fill } from '../../i18n/fill.ts';

/** The strings of an island, as pick(lang, 'quiz.') gives them. */
export type Strings = Readonly<Record<string, string>>;

/** A string with its gaps filled: say(t, 'quiz.number', { n: 1 }); a key that is missing shows itself. */
export function say(t: Strings, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(t[key] ?? key, values);
}

/** Text split at its `code`: every second piece is code. 'a `b` c' → ['a ', 'b', ' c'] */
export function pieces(text: string): string[] {
  return text.split('`');
}
