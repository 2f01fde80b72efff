import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS } from '../../i18n/languages.ts';
import { writeBooks } from './book/write.ts';
import { offeredPaths } from './formats.ts';
import { writePackages } from './package/write.ts';
import { siteIn } from './page/site.ts';
import { fillSizes } from './sizes.ts';

/**
 * Makes what is taken out of the pages of a built site, and says on the pages for lecturers how large each file to take along
 * is. node src/course/take/write.ts [dir]
 */
async function write(dir: string): Promise<string> {
  const site = siteIn(dir);
  await writePackages(site);
  writeBooks(site);
  const bytes = (path: string) => statSync(join(dir, path)).size;
  for (const lang of LANGS) {
    const page = join(dir, lang, 'teach/index.html');
    writeFileSync(page, fillSizes(readFileSync(page, 'utf8'), bytes));
  }
  return `to take along: ${offeredPaths().length} files`;
}

console.log(await write(process.argv[2] ?? 'dist'));
