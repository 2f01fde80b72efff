import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPolicy } from '../../../build/policy.mjs';
import { LANGS } from '../../../i18n/languages.ts';
import { strings } from '../../../i18n/strings.ts';
import { parts } from '../book/pages.ts';
import type { Site } from '../page/site.ts';
import { chapterOf } from './chapter.ts';
import { printPage } from './page.ts';

/** Writes the pages to print into a built site: each lesson, and all that the book has as one. */
export function writePrints(site: Site): void {
  for (const lang of LANGS) {
    const sections = parts(site, lang);
    const lessons = sections.find(({ title }) => title === 'nav.course')?.pages ?? [];
    for (const lesson of lessons) write(lang, lesson, [lesson]);
    write(lang, '', sections.flatMap(({ pages }) => pages)); // prettier-ignore
  }

  function write(lang: (typeof LANGS)[number], path: string, pages: readonly string[]): void {
    const all = new Set(pages);
    const chapters = pages.map((page) => chapterOf(site, lang, page, all));
    const title = chapters.length === 1 ? (chapters[0]?.title ?? '') : strings(lang)['take.book.title'];
    const address = new URL(`${site.base}${lang}/${path}`, site.origin).href;
    const folder = join(site.dir, lang, path, 'print');
    mkdirSync(folder, { recursive: true });
    const html = printPage(chapters, { lang, title, address, base: site.base });
    writeFileSync(join(folder, 'index.html'), withPolicy(html));
  }
}
