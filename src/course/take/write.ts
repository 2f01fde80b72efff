import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../build/files.ts';
import { face } from '../../links/cards/type.ts';
import { readChanges } from '../../links/feed/read.ts';
import { writeBooks } from './book/write.ts';
import { offeredPaths } from './formats.ts';
import { writePackages } from './package/write.ts';
import { siteIn } from './page/site.ts';
import { writePictures } from './picture/write.ts';
import { writePrints } from './print/write.ts';
import { fillSizes } from './sizes.ts';
import { writeSlides } from './slides/write.ts';

/**
 * Makes what is taken out of the pages of a built site, and says on the pages that offer a file to take along how large it
 * is. node src/course/take/write.ts [dir]
 */
async function write(dir: string): Promise<string> {
  const site = siteIn(dir);
  await writePackages(site);
  const date = readChanges(readFileSync('.github/CHANGELOG.md', 'utf8'))[0]?.date ?? '';
  writeBooks(site, date);
  writePrints(site);
  const faces = { regular: face(400), bold: face(700) };
  await writeSlides(site, await writePictures(site, faces), faces, date);
  const bytes = (path: string) => statSync(join(dir, path)).size;
  for (const file of filesOf(dir).filter((file) => /^(zh|en|zh-en)\/.*index\.html$/.test(file))) {
    const page = readFileSync(join(dir, file), 'utf8');
    if (page.includes('data-bytes=')) writeFileSync(join(dir, file), fillSizes(page, bytes));
  }
  return `to take along: ${offeredPaths().length} files`;
}

console.log(await write(process.argv[2] ?? 'dist'));
