import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../../build/files.ts';
import type { Site } from '../page/site.ts';
import type { Faces } from './outline.ts';
import { drawingIn, png, type Png } from './png.ts';

/** The pictures of the site by language and name: 'zh 表 2：…'. */
export type Drawn = ReadonlyMap<string, Png>;

/** Writes beside every drawing of a built site that is a file the same as PNG. Returns the pictures. */
export async function writePictures(site: Site, faces: Faces): Promise<Drawn> {
  const left = filesOf(site.dir).filter((file) => /^data\/.*\.(zh|en)\.svg$/.test(file));
  const drawn = new Map<string, Png>();
  await Promise.all(Array.from({ length: 2 }, work));
  return drawn;

  async function work(): Promise<void> {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const svg = drawingIn(readFileSync(join(site.dir, file), 'utf8'));
      const picture = await png(svg, faces);
      writeFileSync(join(site.dir, file.replace(/svg$/, 'png')), picture.bytes);
      drawn.set(`${file.split('.').at(-2) ?? ''} ${svg.getAttribute('aria-label') ?? ''}`, picture);
    }
  }
}
