import { forget, isKept } from '../cache.ts';
import type { Wanted } from '../wanted.ts';
import { siteJson } from '../site-file.ts';

/** Labelled pictures that the site does not have: the reader's browser fetches them from another host once she agrees. */
export interface PublicSet {
  /** Where the paths begin: an address, or a path of the site; ends with a slash. */
  readonly folder: string;
  /** Where a reader finds out about them. */
  readonly source: string;
  /** What they are, in a few words. */
  readonly about: { readonly zh: string; readonly en: string };
  /** A picture's class is the name of its folder: 'cat/0000.jpg'. Hashes are hexadecimal, lower case. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** One of these pictures as it is fetched. */
export type WantedPicture = Wanted & { readonly host: string; readonly path: string };

/** Fetches the list, which the site has. Throws Failure: offline, network, http-status. */
export function fetchPublicSet(base: string): Promise<PublicSet> {
  return siteJson<PublicSet>(`${base}models/`, 'labelled.json', ({ files }) => Array.isArray(files));
}

/** Where the pictures are, and what they are kept under. */
export function wantedPictures(base: string, { folder, files }: PublicSet): WantedPicture[] {
  const start = new URL(folder, location.href);
  return files.map(({ path, bytes, sha256 }) => ({
    url: new URL(path, start).href,
    key: `${base}models/labelled/${path}?v=${sha256.slice(0, 12)}`,
    name: path,
    path,
    bytes,
    sha256,
    host: start.host,
  }));
}

/** Which of them are not on this device yet. */
export async function missingPictures(wanted: readonly WantedPicture[]): Promise<WantedPicture[]> {
  const kept = await Promise.all(wanted.map(({ key }) => isKept(key)));
  return wanted.filter((_, i) => !kept[i]);
}

/** Takes all of them off this device. */
export async function removePictures(wanted: readonly WantedPicture[]): Promise<void> {
  await Promise.all(wanted.map(({ key }) => forget(key)));
}
