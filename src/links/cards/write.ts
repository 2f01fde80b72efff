import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { filesOf } from '../../build/files.ts';
import { built } from '../../build/server.mjs';
import { card } from './card.ts';
import { face } from './type.ts';

/** Draws the picture that each page of a built site names for previews of its link. node src/links/cards/write.ts [dir] */
async function write(dir: string): Promise<string> {
  const { base } = built(dir);
  const [bold, regular] = [face(700), face(400)];
  const left = cardsOf(dir, base);
  const count = left.length;
  await Promise.all(Array.from({ length: 2 }, work));
  return `cards: ${count} pictures`;

  async function work(): Promise<void> {
    for (let next = left.pop(); next; next = left.pop()) {
      const png = await sharp(Buffer.from(card(next, bold, regular)))
        .png({ palette: true, colours: 32, effort: 1 })
        .toBuffer();
      mkdirSync(dirname(join(dir, next.file)), { recursive: true });
      writeFileSync(join(dir, next.file), png);
    }
  }
}

/** The pictures that pages name, each once: where it belongs and what it says. */
function cardsOf(dir: string, base: string) {
  const found = new Map<string, { file: string; title: string; description: string; site: string }>();
  for (const name of filesOf(dir)) {
    // The page in one language; those in both and the one for missing addresses share its picture.
    if (!/^(zh|en)\b(?!-).*\.html$/.test(name)) continue;
    const [head = ''] = readFileSync(join(dir, name), 'utf8').split('<body');
    const { document } = parseHTML(head);
    const said = (property: string) =>
      document.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content') ?? '';
    const image = said('image');
    const file = image === '' ? '' : new URL(image).pathname.slice(base.length);
    if (!file.startsWith('cards/') || found.has(file)) continue;
    const site = said('site_name');
    const title = said('title').replace(` · ${site}`, '').replace(`${site}: `, '').replace(`${site}：`, '');
    found.set(file, { file, title, description: said('description'), site });
  }
  return [...found.values()];
}

console.log(await write(process.argv[2] ?? 'dist'));
