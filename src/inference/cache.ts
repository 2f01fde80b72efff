/** Model and runtime files kept for the next visit. A browser may forbid or empty it: no call here ever throws. */

import { MODEL_CACHE as NAME } from '../browser/stored.ts';

/** The stored bytes of a key, or null. */
export async function recall(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const found = await (await caches.open(NAME)).match(key);
    return found === undefined ? null : new Uint8Array(await found.arrayBuffer());
  } catch {
    return null;
  }
}

/**
 * Stores bytes under a key. Whether it could.
 *
 * With `alone`, whatever else is kept of that address (older versions, pieces: other queries) makes room for it first.
 */
export async function keep(key: string, data: Uint8Array<ArrayBuffer>, alone = true): Promise<boolean> {
  try {
    const cache = await caches.open(NAME);
    if (alone) await clear(cache, key, new URL(key, location.href).search);
    await cache.put(key, new Response(data));
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything kept of a key's address: the reader wants it gone, or its bytes turned out to be wrong. */
export async function forget(key: string): Promise<void> {
  try {
    await clear(await caches.open(NAME), key);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

/** Whether a key is stored, without reading it. */
export async function isKept(key: string): Promise<boolean> {
  try {
    return (await (await caches.open(NAME)).match(key)) !== undefined;
  } catch {
    return false;
  }
}

/** Deletes what is stored of an address, but for the entry with this query. */
async function clear(cache: Cache, key: string, spared?: string): Promise<void> {
  const address = new URL(key, location.href);
  for (const old of await cache.keys()) {
    const { pathname, search } = new URL(old.url);
    if (pathname === address.pathname && search !== spared) await cache.delete(old);
  }
}
