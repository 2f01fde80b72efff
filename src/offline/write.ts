import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { filesOf } from '../build/files.ts';
import { built } from '../build/server.mjs';
import type { Model, Runtimes } from '../inference/manifest.ts';
import { groupOf, itemsOf, keyedFiles } from './groups.ts';
import { listPath, UNREAD, type FileList, type ListedFile } from './list.ts';
import { needs } from './needs.ts';

/**
 * Writes the service worker of a built site and the list of its files that can be kept. The version is a hash of all of them.
 * Run after everything else that writes to the folder: node src/offline/write.ts [dir]
 */
async function write(dir: string): Promise<string> {
  const { base } = built(dir);
  const models = (json('models/manifest.json') as { models: Model[] }).models;
  const keyed = keyedFiles(models, json('models/runtimes.json') as Runtimes);
  const files: ListedFile[] = [];
  for (const name of filesOf(dir)) {
    const path = name.replace(/(^|\/)index\.html$/, '$1');
    const group = groupOf(path);
    if (group === undefined && !keyed.has(path)) continue;
    const data = readFileSync(join(dir, name));
    const sha256 = createHash('sha256').update(data).digest('hex');
    // The runtime's name in a build is the bundler's, so that its hash says which it is.
    const own = keyed.get(path) ?? keyed.get(sha256);
    if (own === undefined && group === undefined) continue;
    files.push({ path, bytes: data.length, hash: sha256.slice(0, 16), group: group ?? '', ...own });
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  // With what these pages may still ask for: search, menus. A tab that is older than the site finds them here.
  const unread = [UNREAD, `${UNREAD}zh/`];
  const first = [
    ...new Set([...unread, ...unread.flatMap((page) => needs(dir, base, `${page}index.html`, true))]),
  ];
  const list: FileList = { version, items: itemsOf(models), first, files };
  writeFileSync(join(dir, listPath(version)), JSON.stringify(list));
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile: join(dir, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  return `offline: ${files.length} files, version ${version}`;

  function json(file: string): unknown {
    return JSON.parse(readFileSync(join(dir, file), 'utf8'));
  }
}

console.log(await write(process.argv[2] ?? 'dist'));
