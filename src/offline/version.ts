import type { FileList, ListedFile } from './list.ts';
import { cacheName, choose, chosen, each, keepFile, keptList, listOf, missing } from './store.ts';
import { SITE_CACHE } from '../browser/stored.ts';

/** From one version of the site to the next, in the worker. */

/** The versions that this browser holds, but for one. */
async function others(version: string): Promise<string[]> {
  const names = await caches.keys();
  return names
    .filter((name) => name.startsWith(SITE_CACHE) && name !== cacheName(version))
    .map((name) => name.slice(SITE_CACHE.length));
}

/**
 * Brings a version onto the device beside the one in use: the first files, what the other holds of pages, and what the reader
 * chose. What has not changed is copied, the rest is fetched. Throws, and leaves nothing, where one file is not to be had.
 */
export async function install(version: string, base: string): Promise<void> {
  try {
    const list = await listOf(version, base);
    const ids = new Set<string>();
    const paths = new Set(list.first);
    for (const other of await others(version)) {
      for (const path of await copyUnchanged(other, list, base)) paths.add(path);
      for (const id of await chosen(other, base)) ids.add(id);
    }
    const items = list.items.filter(({ id }) => ids.has(id));
    const groups = new Set(items.flatMap((item) => item.groups));
    const wanted = list.files.filter(({ path, group }) => paths.has(path) || groups.has(group));
    const left = await missing(wanted, version, base);
    await each(left, (file) => keepFile(file, version, base, { cache: 'no-cache' }));
    if (items.length > 0) await choose(version, base, items.map(({ id }) => id)); // prettier-ignore
  } catch (error) {
    await caches.delete(cacheName(version));
    throw error;
  }
}

/** Copies what another version holds and this one has too. Returns the paths of all that the other holds. */
async function copyUnchanged(other: string, list: FileList, base: string): Promise<string[]> {
  const old = await keptList(other, base);
  if (!old) return [];
  const gone = new Set(await missing(old.files, other, base));
  const there = old.files.filter((file) => file.key === undefined && !gone.has(file));
  const same = new Set(there.map(signature));
  const wanted = list.files.filter((file) => same.has(signature(file)));
  const from = await caches.open(cacheName(other));
  const to = await caches.open(cacheName(list.version));
  await each(await missing(wanted, list.version, base), async ({ path }) => {
    const response = await from.match(base + path);
    if (response) await to.put(base + path, response);
  });
  return there.map(({ path }) => path);
}

function signature({ path, hash }: ListedFile): string {
  return `${path} ${hash}`;
}

/**
 * Makes a version the only one. Pages of the one before may still be open: scripts and styles that they have not asked for yet
 * stay until the next update.
 */
export async function activate(version: string, base: string): Promise<void> {
  const list = await keptList(version, base);
  const own = await caches.open(cacheName(version));
  for (const other of await others(version)) {
    if (list) await copyUnchanged(other, list, base);
    const late = await chosen(other, base);
    if (late.length > 0) await choose(version, base, [...new Set([...(await chosen(version, base)), ...late])]); // prettier-ignore
    const from = await caches.open(cacheName(other));
    for (const request of await from.keys()) {
      const { pathname } = new URL(request.url);
      const asset = pathname.startsWith(`${base}_astro/`) && !/\/files\.\w+\.json$/.test(pathname);
      const response = asset && !(await own.match(request)) && (await from.match(request));
      if (response) await own.put(request, response);
    }
    await caches.delete(cacheName(other));
  }
}

/**
 * Notices that what was kept of this version is gone (a browser short of room, a reader who clears) while the worker is not, and
 * keeps the first files again. Whether it was gone.
 */
export async function restore(version: string, base: string): Promise<boolean> {
  if (await keptList(version, base)) return false;
  const list = await listOf(version, base);
  const first = new Set(list.first);
  const files = list.files.filter(({ path }) => first.has(path));
  await each(await missing(files, version, base), (file) =>
    keepFile(file, version, base).catch(() => undefined),
  );
  return true;
}

/** Keeps what a page has loaded before the worker was there to see it. What cannot be had is left out. */
export async function keepVisited(paths: readonly string[], version: string, base: string): Promise<void> {
  const list = await listOf(version, base);
  const named = new Set(paths);
  const files = list.files.filter(({ path, key }) => key === undefined && named.has(path));
  await each(await missing(files, version, base), (file) =>
    keepFile(file, version, base).catch(() => undefined),
  );
}
