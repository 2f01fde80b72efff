import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGS, type Lang } from '../../../src/i18n/languages.ts';
import { mdxLines, type Line } from './prose.ts';

/** Every line that readers of a language see of content/. */
export function contentLines(lang: Lang): Line[] {
  const mdx = globSync(`content/*/${lang}/**/*.{md,mdx}`).sort();
  const data = globSync('content/**/*.{yaml,json}').sort();
  return [
    ...mdx.flatMap((file) => mdxLines(file, readFileSync(file, 'utf8'))),
    ...data.flatMap((file) => dataLines(file, readFileSync(file, 'utf8'), lang)),
  ];
}

/** The strings of a language in a file of data: those of ui/zh.json, and below any key `zh`. */
function dataLines(file: string, source: string, lang: Lang): Line[] {
  const others = LANGS.filter((other) => other !== lang) as readonly string[];
  const walk = (value: unknown, mine: boolean, path: readonly string[]): Line[] => {
    if (typeof value === 'string' && mine)
      return [{ file, line: lineOf(source, value), path: path.join('.'), text: withoutGaps(value) }];
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value)
      .filter(([key]) => !others.includes(key))
      .flatMap(([key, inner]) => walk(inner, mine || key === lang, [...path, key]));
  };
  return walk(parse(source), file.endsWith(`/${lang}.json`), []);
}

/** Where a string stands in its file, 0 where it is folded or escaped there. */
function lineOf(source: string, text: string): number {
  const at = source.indexOf(text);
  return at < 0 ? 0 : source.slice(0, at).split('\n').length;
}

/** '{n} passages' → '1 passages': what fills a gap is a Latin word or a number; a measured one is an x, as in prose.ts. */
function withoutGaps(text: string): string {
  return text
    .replaceAll(/\{measured:[^}]+\}/g, 'x')
    .replaceAll(/\{\w+\}/g, '1')
    .replaceAll(/<[^>]+>/g, '');
}
