import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS } from '../../i18n/languages.ts';
import { offeredPaths } from './formats.ts';
import { fillSizes } from './sizes.ts';

/** Says on the pages for lecturers how large each file to take along is. node src/course/take/write.ts [dir] */
function write(dir: string): string {
  const bytes = (path: string) => statSync(join(dir, path)).size;
  for (const lang of LANGS) {
    const page = join(dir, lang, 'teach/index.html');
    writeFileSync(page, fillSizes(readFileSync(page, 'utf8'), bytes));
  }
  return `to take along: ${offeredPaths().length} files`;
}

console.log(write(process.argv[2] ?? 'dist'));
