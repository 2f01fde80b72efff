import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { filesOf } from '../build/files.ts';
import { honest } from './honest.ts';
import { records } from './records.ts';
import { simplified } from './traditional.ts';

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
  const chinese: string[] = [];
  for (const file of filesOf(dir)) {
    if (!/(^|\/)index\.html$/.test(file)) continue;
    const address = `/${file.slice(0, -'index.html'.length)}`;
    const page = readFileSync(join(dir, file), 'utf8');
    if (file.startsWith('zh/')) chinese.push(page);
    for (const { url, html } of records(page, address)) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join(', ')}`);
      count++;
    }
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  for (const script of ['pagefind.js', 'pagefind-worker.js']) {
    const path = join(outputPath, script);
    writeFileSync(path, honest(readFileSync(path, 'utf8'), script !== 'pagefind.js'));
  }
  writeFileSync(join(outputPath, 'traditional.json'), JSON.stringify(simplified(chinese)));
  await close();
  return count;
}

console.log(`search index: ${await writeIndex(process.argv[2] ?? 'dist')} records`);
