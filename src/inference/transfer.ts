import { isPage } from '../browser/mend.ts';
import { forget } from './cache.ts';
import { downloadFailure, foreignFailure, sizeFailure } from './download-failure.ts';
import type { Fetched, Wanted } from './wanted.ts';
import { Failure, unreachable } from './errors.ts';
import { pieceKeeper, recallPieces } from './pieces.ts';

/**
 * As many bytes as the file has, over the network but for the pieces that an earlier try left; not yet checked. A Failure is
 * returned for an answer that came to its end and is no such file, and thrown for one that did not come.
 */
export async function transfer(
  file: Wanted,
  onProgress: (loaded: number) => void,
  signal?: AbortSignal,
  anew = false,
): Promise<Fetched | Failure> {
  const data = new Uint8Array(file.bytes);
  const left = await recallPieces(file.key, data);
  onProgress(left);
  if (left === file.bytes) return { data, cached: left };
  const { response, start } = await ask(file, left, signal, anew);
  if (file.host === undefined && isPage(response)) {
    await response.body?.cancel();
    return foreignFailure(file);
  }
  const pieces = pieceKeeper(file.key, data, start);
  const reader = response.body?.getReader();
  let loaded = start;
  try {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      if (loaded + part.value.length > file.bytes) {
        await reader?.cancel();
        loaded += part.value.length;
        break;
      }
      data.set(part.value, loaded);
      loaded += part.value.length;
      pieces.reached(loaded);
      onProgress(loaded);
    }
  } catch (error) {
    await pieces.settled();
    if (signal?.aborted) throw new Failure('cancelled');
    throw downloadFailure(file, 'download-cut', { loaded, total: file.bytes }, String(error));
  }
  await pieces.settled();
  if (loaded === file.bytes) return { data, cached: start };
  // Nothing of a file of another size is good for another try.
  await forget(file.key);
  return sizeFailure(file, loaded);
}

/** The server's answer, and with which byte of the file it begins. */
interface Answer {
  readonly response: Response;
  readonly start: number;
}

/** Asks for a file from a byte on. A server that cannot do that gives all of it. */
async function ask(
  file: Wanted,
  start: number,
  signal: AbortSignal | undefined,
  anew: boolean,
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(file.url, { ...options(file, start, anew), signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw new Failure('cancelled');
    // Some browsers ask another host for leave before they send it a range, and some hosts have no answer to that.
    if (start > 0) return ask(file, 0, signal, anew);
    throw downloadFailure(file, unreachable(), {}, String(error));
  }
  if (start > 0 && (response.status === 416 || isAnother(response, start))) {
    await response.body?.cancel();
    return ask(file, 0, signal, anew);
  }
  if (!response.ok) throw downloadFailure(file, 'http-status', { status: response.status });
  return { response, start: response.status === 206 ? start : 0 };
}

/**
 * `Range` is the one header here: a page may send it to another host without asking first. `If-Range` it may not, so
 * whether the pieces are of one file is left to the hash.
 */
function options(file: Wanted, start: number, anew: boolean): RequestInit {
  const headers = start > 0 ? { Range: `bytes=${start}-` } : {};
  // 'no-cache' asks the server whether the browser's own copy still holds: a bad copy there must not outlive a retry.
  if (file.host === undefined) return { headers, cache: anew ? 'reload' : 'no-cache' };
  return { headers, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' };
}

/** Whether a partial answer is known to begin elsewhere. Another host need not let a page read where it begins. */
function isAnother(response: Response, start: number): boolean {
  const range = response.headers.get('Content-Range');
  return response.status === 206 && range !== null && !range.startsWith(`bytes ${start}-`);
}
