import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Lang } from '../../../i18n/languages.ts';
import type { Key } from '../../../i18n/strings.ts';
import { sectionPath } from '../../../paper/section-path.ts';
import { pageOf, type Site } from '../page/site.ts';

/** A part of the book: what it is called in content/ui, and its pages as addresses after the language, in order. */
export interface Part {
  readonly title: Key;
  readonly pages: readonly string[];
}

/** What goes into the book: every section, lesson and table that the site has, then what they refer to. */
export function parts(site: Site, lang: Lang): Part[] {
  const outline = parse(readFileSync('content/outline.yaml', 'utf8')) as { id: string }[];
  const there = (page: string) => existsSync(join(site.dir, lang, page, 'index.html'));
  const tables = readFileSync(join(site.dir, lang, 'results/index.html'), 'utf8');
  return [
    { title: 'nav.paper', pages: outline.map(({ id }) => sectionPath(id)).filter(there) },
    { title: 'nav.course', pages: linked(pageOf(site, `${lang}/review/`).html, 'review/[a-z0-9-]+/') },
    { title: 'nav.results', pages: linked(tables, 'results/(?:table-\\d+|competitions)/') },
    {
      title: 'take.book.reference',
      pages: ['questions/', 'errata/', 'glossary/', 'references/'].filter(there),
    },
  ];

  /** The pages that a page leads to, once each in the order of their links. */
  function linked(html: string, pattern: string): string[] {
    const found = html.matchAll(new RegExp(`href="${site.base}${lang}/(${pattern})"`, 'g'));
    return [...new Set([...found].map(([, page = '']) => page))].filter(there);
  }
}
