import { forget, keep, recall } from './cache.ts';
import { Failure, unreachable } from './errors.ts';

export interface Wanted {
  /** Where it is. */
  readonly url: string;
  /** What it is kept under: an address whose query names the version. */
  readonly key: string;
  /** What to call it in a message. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Fetched {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly cached: boolean;
}

/**
 * One file, from the cache or the network, whole and checked.
 *
 * `onProgress` gets the bytes so far. Throws Failure: offline, network, http-status, download-cut (fewer bytes than
 * expected), hash-mismatch (other bytes), cancelled (by `signal`).
 */
export async function download(
  file: Wanted,
  onProgress: (loaded: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Fetched> {
  const kept = await recall(file.key);
  if (kept !== null && (await matches(kept, file))) {
    onProgress(file.bytes);
    return { data: kept, cached: true };
  }
  if (kept !== null) await forget(file.key);
  const data = await transfer(file, onProgress, signal);
  if (!(await matches(data, file))) throw new Failure('hash-mismatch', { file: file.name });
  await keep(file.key, data);
  return { data, cached: false };
}

async function transfer(
  file: Wanted,
  onProgress: (loaded: number) => void,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const cut = (loaded: number, detail = '') =>
    new Failure('download-cut', { file: file.name, loaded, total: file.bytes }, detail);
  let loaded = 0;
  try {
    // 'no-cache' asks the server whether the browser's own copy still holds: a bad copy there must not outlive a retry.
    const response = await fetch(file.url, { cache: 'no-cache', signal: signal ?? null });
    if (!response.ok) throw new Failure('http-status', { file: file.name, status: response.status });
    const data = new Uint8Array(file.bytes);
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      if (loaded + part.value.length > file.bytes) {
        await reader?.cancel();
        throw new Failure('hash-mismatch', { file: file.name }, 'more bytes than expected');
      }
      data.set(part.value, loaded);
      loaded += part.value.length;
      onProgress(loaded);
    }
    if (loaded < file.bytes) throw cut(loaded);
    return data;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (signal?.aborted) throw new Failure('cancelled');
    // A connection that breaks off in the middle is a TypeError too, told apart by what had arrived.
    if (loaded > 0) throw cut(loaded, String(error));
    throw new Failure(unreachable(), { file: file.name }, String(error));
  }
}

/** Whether bytes are the expected ones. Without a secure context there is no crypto: then the size has to do. */
async function matches(data: Uint8Array<ArrayBuffer>, file: Wanted): Promise<boolean> {
  if (data.length !== file.bytes) return false;
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === file.sha256;
}
