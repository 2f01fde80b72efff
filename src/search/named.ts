import type { Lang } from '../i18n/languages.ts';
import type { Hit } from './hits.ts';

type Texts = Partial<Record<Lang, string>>;

/** A row of a table; `values` says its cells in one line. Paths are addresses after the language. */
export interface Row {
  path: string;
  title: Texts;
  values: Texts;
}

/** What has a number in the paper: { kind: 'table', number: '3', path: 'results/table-3/', … }. */
export interface Named {
  kind: 'section' | 'table' | 'figure' | 'equation';
  number: string;
  path: string;
  title: Texts;
  /** The page that it is a part of. */
  page?: Texts;
  rows?: Row[];
}

/** How a query names each kind, in both languages; what follows is no part of a longer number. */
const NAMES: readonly (readonly [Named['kind'], RegExp])[] = [
  ['table', /(?<![\p{L}\d])(?:tables?|tab\.?|表格?)\s*(\d+)(?![\d.×])/iu],
  ['figure', /(?<![\p{L}\d])(?:figures?|figs?\.?|图)\s*(\d+)(?![\d.×])/iu],
  ['equation', /(?<![\p{L}\d])(?:equations?|eqn?s?\.?|公式|式)\s*\(?(\d+)(?![\d.×])\)?/iu],
  ['section', /(?<![\p{L}\d])(?:sections?|sec\.?|appendix|附录|§)\s*(\d(?:\.\d)?|[a-c])(?![\p{L}\d])/iu],
  ['section', /(?<![\p{L}\d.])第?\s*(\d(?:\.\d)?)\s*[节章]/u],
];

/** More rows than these are no answer to what was asked for. */
const ROWS = 3;

/**
 * The answers to a query that names something by its number: named('table 3 resnet-152', 'en', …) → the row of ResNet-152,
 * then Table 3. Empty for other queries. The addresses are under the base path, without it.
 */
export function named(query: string, lang: Lang, all: readonly Named[]): Hit[] {
  const typed = query.normalize('NFKC');
  for (const [kind, pattern] of NAMES) {
    const match = pattern.exec(typed);
    const thing = all.find((one) => one.kind === kind && one.number === match?.[1]?.toUpperCase());
    if (!match || !thing) continue;
    const title = thing.title[lang] ?? thing.path;
    const rows = rowsFor(typed.replace(match[0], ' '), lang, thing.rows ?? []);
    return [
      ...rows.map(({ path, title: row, values }) => ({
        page: title,
        title: row[lang] ?? path,
        url: `${lang}/${path}`,
        excerpt: (values[lang] ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      })),
      { page: thing.page?.[lang] ?? title, title, url: `${lang}/${thing.path}`, excerpt: '' },
    ];
  }
  return [];
}

/** The rows with those of the words that any row has. */
function rowsFor(text: string, lang: Lang, rows: readonly Row[]): readonly Row[] {
  const names = rows.map((row) => ({ row, parts: parts(row.title[lang] ?? '') }));
  const has = (name: readonly string[], part: string) =>
    name.some((other) => other === part || (part.length > 2 && !/\d/.test(part) && other.startsWith(part)));
  const asked = parts(text).filter((part) => names.some((name) => has(name.parts, part)));
  const found = names.filter((name) => asked.every((part) => has(name.parts, part)));
  return asked.length === 0 || found.length > ROWS ? [] : found.map(({ row }) => row);
}

/** parts('ResNet-152 (ours)') → ['resnet', '152', 'ours'] */
function parts(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\d+/gu) ?? [];
}
