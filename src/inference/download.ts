import { forget, keep, recall } from './cache.ts';
import { downloadFailure } from './download-failure.ts';
import { Failure } from './errors.ts';
import { sha256 } from './sha256.ts';
import { transfer } from './transfer.ts';
import type { Fetched, Wanted } from './wanted.ts';

/**
 * One file, from the cache or the network, whole and checked. A download that was cut off or cancelled goes on where it
 * ended; where the server cannot do that, or the pieces do not make the file, it begins again.
 *
 * `onProgress` gets the bytes so far. Throws Failure: offline, network, http-status, download-cut (fewer bytes than
 * expected), hash-mismatch (other bytes), foreign (a web page), cancelled (by `signal`); for the file of another host the same after
 * 'elsewhere-', with too-small and too-large for a server that has a file of another size.
 */
export async function download(
  file: Wanted,
  onProgress: (loaded: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Fetched> {
  const kept = await recall(file.key);
  if (kept !== null && (await matches(kept, file))) {
    onProgress(file.bytes);
    return { data: kept, cached: file.bytes };
  }
  if (kept !== null) await forget(file.key);
  return fetchWhole(file, onProgress, signal);
}

/** With `anew`, past the copy that the browser itself may have: one that was damaged on the way passes for good there. */
async function fetchWhole(
  file: Wanted,
  onProgress: (loaded: number) => void,
  signal?: AbortSignal,
  anew = false,
): Promise<Fetched> {
  const fetched = await transfer(file, onProgress, signal, anew);
  if (!(fetched instanceof Failure)) {
    if (await matches(fetched.data, file)) {
      await keep(file.key, fetched.data);
      return fetched;
    }
    await forget(file.key);
    // The pieces that were there may have been of another file: once more, without them.
    if (fetched.cached > 0) return fetchWhole(file, onProgress, signal, anew);
  }
  // Another host's file is never taken from that copy.
  if (!anew && file.host === undefined) return fetchWhole(file, onProgress, signal, true);
  throw fetched instanceof Failure ? fetched : downloadFailure(file, 'hash-mismatch');
}

/** Whether bytes are the expected ones. Without a secure context there is no crypto: then the size has to do. */
async function matches(data: Uint8Array<ArrayBuffer>, file: Wanted): Promise<boolean> {
  if (data.length !== file.bytes) return false;
  const secure = (crypto.subtle as SubtleCrypto | undefined) !== undefined;
  return !secure || (await sha256(data)) === file.sha256;
}
