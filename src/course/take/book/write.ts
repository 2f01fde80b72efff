import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LANGS } from '../../../i18n/languages.ts';
import { bookPath } from '../formats.ts';
import type { Site } from '../page/site.ts';
import { book } from './book.ts';

/** Writes the book in each language into a built site; `date` is its version's. */
export function writeBooks(site: Site, date: string): void {
  const style = readFileSync(join(import.meta.dirname, '../page/style.css'), 'utf8');
  for (const lang of LANGS) {
    const file = join(site.dir, bookPath(lang));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, book(site, lang, style, date));
  }
}
