import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { filesOf } from '../build/files.ts';
import { records } from './records.ts';

/**
 * Writes the search index of a built site to `dir`/pagefind, one record per block instead of one per page: a block is
 * then ranked by its own words and fetched by itself. Run after the build: node src/search/write-index.ts [dir]
 */
async function writeIndex(dir: string): Promise<number> {
  const outputPath = join(dir, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  let count = 0;
  for (const file of filesOf(dir)) {
    if (!/(^|\/)index\.html$/.test(file)) continue;
    const address = `/${file.slice(0, -'index.html'.length)}`;
    for (const { url, html } of records(readFileSync(join(dir, file), 'utf8'), address)) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join(', ')}`);
      count++;
    }
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
  return count;
}

console.log(`search index: ${await writeIndex(process.argv[2] ?? 'dist')} records`);
