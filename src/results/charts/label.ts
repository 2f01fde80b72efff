import { htmlLang, type Lang } from '../../i18n/languages.ts';
import type { Text } from '../schema.ts';
import { px, type Group } from './svg.ts';

export interface Place {
  /** In px. */
  x: number;
  /** Baseline, in px. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  class?: string;
}

/** Px from one line of text to the next. */
export const LINE = 17;

/** A short text at a place; the same words in every language. */
export function label(group: Group, { x, y, anchor = 'start', class: name }: Place, words = '') {
  const text = group.append('text').attr('x', px(x)).attr('y', px(y)).attr('text-anchor', anchor);
  if (name !== undefined) text.attr('class', name);
  return text.text(words);
}

/** A text in its languages, one below the other, each marked with its language; said once where they agree ("ResNet"). */
export function labels(group: Group, { y, ...place }: Place, text: Text, langs: readonly Lang[]): void {
  distinct(text, langs).forEach((lang, line) => {
    label(group, { ...place, y: y + LINE * line }, text[lang]).attr('lang', htmlLang(lang));
  });
}

/** A number followed by a word in its languages, on one line: "+0.60 变差 worse". */
export function measured(
  group: Group,
  place: Place,
  number: string,
  word: Text,
  langs: readonly Lang[],
): void {
  const text = label(group, place, number);
  for (const lang of distinct(word, langs))
    text.append('tspan').attr('lang', htmlLang(lang)).text(` ${word[lang]}`);
}

/** How many lines a text takes in these languages: 1 for "ResNet", 2 for "18 层" and "18 layers". */
export function lineCount(text: Text, langs: readonly Lang[]): number {
  return distinct(text, langs).length;
}

function distinct(text: Text, langs: readonly Lang[]): Lang[] {
  return langs.filter((lang, index) => langs.findIndex((other) => text[other] === text[lang]) === index);
}
