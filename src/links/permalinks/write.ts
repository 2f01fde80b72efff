import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../build/files.ts';
import { LANGS } from '../../i18n/languages.ts';
import { numbered } from './numbered.ts';
import { broken, readLedger, readMoves, writeLedger } from './ledger.ts';
import { addressesOf, filesToTake, linksOf, readPages } from './site.ts';

// After the build, node src/links/permalinks/write.ts: lists every address of dist in dist/permalinks.json, and what has a number in
// the paper for the search, and fails where an address that the ledger holds is gone. With --publish, new addresses go into the ledger, and from then on they stay.
const LEDGER = 'content/permalinks.txt';
const MOVED = 'content/moved.txt';
const HEAD = `# Published addresses, relative to the base path, folded as a shell unfolds them: pages, then the ids of their parts.
# npm run permalinks adds new ones. None is taken away: where one has moved, content/moved.txt says where to.
`;

const dir = 'dist';
const files = filesOf(dir);
const pages = readPages(dir, files);
const built = addressesOf(pages, files);
const published = existsSync(LEDGER) ? readLedger(readFileSync(LEDGER, 'utf8')) : new Set<string>();
const moves = readMoves(existsSync(MOVED) ? readFileSync(MOVED, 'utf8') : '');

const there = new Set(files);
const links = linksOf(pages, (path) => LANGS.every((lang) => there.has(`embed/${lang}/${path}index.html`)));
const about = {
  address: '<base>{zh,en}/<path>; sections, tables and lessons under zh-en/ too, both languages side by side',
  embed: '<base>embed/{zh,en}/<embed>?theme={light,dark,auto}',
  files: '<base><path>; cards, questions and more to take along',
};
const lines = (list: readonly object[]) => list.map((link) => JSON.stringify(link)).join(',\n');
const toTake = filesToTake(pages).map((file) => ({ ...file, bytes: statSync(join(dir, file.path)).size }));
writeFileSync(
  join(dir, 'permalinks.json'),
  `{"about":${JSON.stringify(about)},"links":[\n${lines(links)}\n],"files":[\n${lines(toTake)}\n]}\n`,
);

writeFileSync(join(dir, 'pagefind/numbers.json'), JSON.stringify(numbered(links)));

const wrong = broken(published, built, moves);
const added = [...built].filter((address) => !published.has(address));
console.log(
  `permalinks: ${links.length} addresses after the language, ${built.size} in all, ${added.length} new`,
);
if (wrong.length > 0) {
  console.error(wrong.slice(0, 30).join('\n'));
  console.error(`${wrong.length} published addresses are broken`);
  process.exitCode = 1;
} else if (process.argv.includes('--publish')) {
  writeFileSync(LEDGER, HEAD + writeLedger(new Set([...published, ...added])));
  console.log(`${added.length} addresses published in ${LEDGER}`);
}
