// @ts-check
// npm run same -- BEFORE AFTER: whether two builds of the site serve the same, apart from the names that the bundler gives.
// Pages, data files and the search index have to agree byte for byte once those names are left out; scripts and stylesheets,
// whose division into files is the bundler's own, are weighed.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined || !existsSync(before) || !existsSync(after)) {
  console.error('Name two folders with a built site: npm run same -- dist-before dist');
  process.exit(2);
}

const TEXT = new Set([
  '.html',
  '.json',
  '.xml',
  '.txt',
  '.csv',
  '.svg',
  '.js',
  '.mjs',
  '.css',
  '.webmanifest',
  '.conf',
  '',
]);
/** Where the names of bundled files and the fingerprints of their bytes are lists of their own. */
const LISTS = /^(?:_headers|\.htaccess|nginx\.conf|offline\.json|sw\.js|service-worker\.js)$/;

/** A page's text without comments, the names of bundled files, and what is computed from them or from the paths of sources. */
const plain = (/** @type {string} */ text) =>
  text
    .replaceAll(/_astro\/[\w@.~[\]-]+/g, '_astro/…')
    .replaceAll(/(data-astro-cid|astro)-[a-z0-9]{8}\b/g, '$1')
    .replaceAll(/<astro-island uid="\w+"/g, '<astro-island')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/'?sha256-[\w+/=]+'?/g, 'sha256-…')
    .replaceAll(/(?:<link rel="(?:stylesheet|modulepreload)" href="[^"]*_astro\/…"\s*\/?>)+/g, '<link …>');

const listed = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
const bundled = (/** @type {string} */ file) => file.startsWith('_astro/');

const [old, now] = [listed(before), listed(after)];
const faults = [
  ...old.filter((file) => !bundled(file) && !now.includes(file)).map((file) => `gone: ${file}`),
  ...now.filter((file) => !bundled(file) && !old.includes(file)).map((file) => `new: ${file}`),
];
for (const file of old.filter((file) => !bundled(file) && !LISTS.test(file) && now.includes(file))) {
  const a = readFileSync(join(before, file));
  const b = readFileSync(join(after, file));
  if (a.equals(b)) continue;
  if (!TEXT.has(extname(file)) || plain(a.toString()) !== plain(b.toString())) faults.push(`other: ${file}`);
}
const weight = (/** @type {string} */ folder, /** @type {string[]} */ files, /** @type {string} */ end) =>
  files
    .filter((file) => bundled(file) && file.endsWith(end))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
for (const end of ['.js', '.css', '.wasm'])
  console.log(`${end}: ${weight(before, old, end)} bytes before, ${weight(after, now, end)} after`);
for (const fault of faults.slice(0, 40)) console.log(fault);
console.log(faults.length ? `${faults.length} files differ` : `the same: ${now.length} files`);
process.exitCode = faults.length ? 1 : 0;
