/** The list of labelled pictures that a visitor's browser may fetch. See lossless.json and files.json. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One picture; its class is the name of the folder it lies in. */
export interface ListedPicture {
  /** Relative to the base: 'cat/0000.jpg'. */
  path: string;
  bytes: number;
  /** Hexadecimal, lower case. */
  sha256: string;
}

export interface PictureList {
  /** The folder of the class folders: an address, or a path of the site; ends with a slash. */
  base: string;
  /** The hosts to which that one passes requests on, as a content security policy names them. */
  redirects: string[];
  /** Where a reader finds out about the pictures. */
  source: string;
  /** What they are, in a few words. */
  about: { zh: string; en: string };
  files: ListedPicture[];
}

const PICTURE = /^[^.].*\.(jpe?g|png|webp|gif|bmp|avif)$/i;

/** The first `each` pictures of every class folder in `folder`, by name. Throws an Error where there are none. */
export function listPictures(folder: string, each: number): ListedPicture[] {
  const classes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const paths = classes.flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => PICTURE.test(file))
      .sort()
      .slice(0, each)
      .map((file) => `${name}/${file}`),
  );
  if (paths.length === 0) throw new Error(`${folder}: no class folders with pictures here`);
  return paths.map((path) => {
    const data = readFileSync(join(folder, path));
    return { path, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') };
  });
}

/** Writes a list. */
export function writeList(out: string, { base, ...rest }: PictureList): void {
  const slash = base.endsWith('/') ? base : `${base}/`;
  writeFileSync(out, `${JSON.stringify({ base: slash, ...rest }, null, 2)}\n`);
}
