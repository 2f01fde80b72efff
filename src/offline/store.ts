import { sha256 } from '../inference/sha256.ts';
import { isPage } from '../browser/mend.ts';
import { MODEL_CACHE, SITE_CACHE } from '../browser/stored.ts';
import { isList, listPath, type FileList, type ListedFile } from './list.ts';

/** Files of a build in the browser's caches. Used by the pages and by the worker. */

/**
 * Why a file could not be kept: no network, no room, an answer that is none (a number, or a web page in its place, as a sign-in
 * page), less than all of it, or other bytes than those of this version.
 */
export type KeepingCode = 'network' | 'full' | 'status' | 'foreign' | 'incomplete' | 'changed';

export class KeepingError extends Error {
  readonly code: KeepingCode;
  readonly file: string;
  readonly status: number;

  constructor(code: KeepingCode, file: string, status = 0, detail = '') {
    super(`${code}: ${file} ${detail}`);
    this.code = code;
    this.file = file;
    this.status = status;
  }
}

/** The name of the cache that holds one version of the site. */
export function cacheName(version: string): string {
  return SITE_CACHE + version;
}

/** The cache that a file belongs into, and what it is kept under there. */
export function placeOf(file: ListedFile, version: string, base: string): { cache: string; key: string } {
  return file.key === undefined
    ? { cache: cacheName(version), key: base + file.path }
    : { cache: MODEL_CACHE, key: base + file.key };
}

/** Which of these files are not on the device. */
export async function missing(
  files: readonly ListedFile[],
  version: string,
  base: string,
): Promise<ListedFile[]> {
  const there = new Set<string>();
  for (const name of [cacheName(version), MODEL_CACHE])
    if (await caches.has(name)) for (const { url } of await (await caches.open(name)).keys()) there.add(url);
  return files.filter((file) => !there.has(new URL(placeOf(file, version, base).key, location.href).href));
}

/**
 * Fetches a file and keeps it if its bytes are those of this version; `onBytes` gets the size of each part that comes in.
 * Throws KeepingError, or the reason of the abort.
 */
export async function keepFile(
  file: ListedFile,
  version: string,
  base: string,
  options: RequestInit = {},
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  const { cache, key } = placeOf(file, version, base);
  const response = await fetch(base + file.path, options).catch((error: unknown) => {
    options.signal?.throwIfAborted();
    throw new KeepingError('network', file.path, 0, String(error));
  });
  if (!response.ok) throw new KeepingError('status', file.path, response.status);
  const copy = new Response(await body(file, response, onBytes, options.signal), {
    headers: response.headers,
  });
  if (!(await isOf(file, copy.clone()))) throw new KeepingError(await whatIs(copy, file), file.path);
  options.signal?.throwIfAborted();
  try {
    await (await caches.open(cache)).put(key, copy);
  } catch {
    throw new KeepingError('full', file.path);
  }
}

/** The bytes of a response, counted as they come in. */
async function body(
  file: ListedFile,
  response: Response,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal | null,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      onBytes(part.value.length);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw new KeepingError('network', file.path, 0, String(error));
  }
  return new Blob(parts);
}

/** What an answer is that is not the file. A page of another version is a page of the site; one from elsewhere has not its name. */
async function whatIs(response: Response, { path }: ListedFile): Promise<KeepingCode> {
  const text = await response.text();
  const ours = path === '' || path.endsWith('/');
  if (text === '') return 'incomplete';
  if (isPage(response) && !(ours && text.includes('data-route='))) return 'foreign';
  return ours && !text.trimEnd().endsWith('</html>') ? 'incomplete' : 'changed';
}

/** Whether a response has the bytes of a file. It is read to its end. */
export async function isOf(file: ListedFile, response: Response): Promise<boolean> {
  const data = await response.arrayBuffer();
  if (data.byteLength !== file.bytes) return false;
  return (await sha256(data)).startsWith(file.hash);
}

/** Removes files. */
export async function removeFiles(
  files: readonly ListedFile[],
  version: string,
  base: string,
): Promise<void> {
  for (const file of files) {
    const { cache, key } = placeOf(file, version, base);
    if (await caches.has(cache)) await (await caches.open(cache)).delete(key);
  }
}

/** The list of a version, as it was kept with it; undefined where it is not. */
export async function keptList(version: string, base: string): Promise<FileList | undefined> {
  if (!(await caches.has(cacheName(version)))) return undefined;
  const found = await (await caches.open(cacheName(version))).match(base + listPath(version));
  const list: unknown = await found?.json().catch(() => undefined);
  return isList(list, version) ? list : undefined;
}

/**
 * The list of a version, kept with it from now on: the browser, or the reader, may have deleted what was kept. Throws
 * KeepingError where it cannot be had.
 */
export async function listOf(
  version: string,
  base: string,
  cache: RequestCache = 'no-cache',
): Promise<FileList> {
  const kept = await keptList(version, base);
  if (kept) return kept;
  const path = listPath(version);
  const response = await fetch(base + path, { cache }).catch((error: unknown) => {
    throw new KeepingError('network', path, 0, String(error));
  });
  if (!response.ok) throw new KeepingError('status', path, response.status);
  const text = await response
    .clone()
    .text()
    .catch(() => '');
  const list = parsed(text);
  if (isList(list, version)) {
    await (await caches.open(cacheName(version))).put(base + path, response);
    return list;
  }
  // The browser's own copy may be what is damaged.
  if (cache === 'no-cache') return listOf(version, base, 'reload');
  throw new KeepingError(isPage(response) ? 'foreign' : 'incomplete', path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What the reader chose to keep: the ids of items. An update brings all of it along. */
export async function chosen(version: string, base: string): Promise<string[]> {
  const found = await (await caches.open(cacheName(version))).match(`${base}chosen`);
  return found === undefined ? [] : ((await found.json()) as string[]);
}

/** Writes that down. */
export async function choose(version: string, base: string, ids: readonly string[]): Promise<void> {
  await (await caches.open(cacheName(version))).put(`${base}chosen`, new Response(JSON.stringify(ids)));
}

/** Does something with each, a few at a time; the first failure ends it and is thrown when the others have settled. */
export async function each<T>(values: readonly T[], act: (value: T) => Promise<void>): Promise<void> {
  const left = [...values];
  const failures: unknown[] = [];
  async function work(): Promise<void> {
    for (let value = left.shift(); value !== undefined && failures.length === 0; value = left.shift())
      await act(value).catch((error: unknown) => failures.push(error));
  }
  await Promise.all(Array.from({ length: 6 }, work));
  if (failures.length > 0) throw failures[0];
}
