import { download } from '../download.ts';
import type { Wanted } from '../wanted.ts';
import { Failure } from '../errors.ts';

/** Small files are fetched a few at a time: enough to hide how long each takes to be answered. */
const AT_ONCE = 6;

/**
 * Many small files, from the cache or the network, each whole and checked, in their order.
 *
 * `onProgress` gets how many are there. Throws as `download` does; the first failure stops the others, and what has come
 * by then is kept, so that another try goes on from there.
 */
export async function fetchAll(
  files: readonly Wanted[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
  fetchOne: typeof download = download,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const stop = new AbortController();
  const cancel = () => stop.abort();
  signal.addEventListener('abort', cancel, { once: true });
  const data = new Map<number, Uint8Array<ArrayBuffer>>();
  let next = 0;
  async function fetchSome(): Promise<void> {
    for (let file = files[next]; file !== undefined; file = files[next]) {
      const at = next++;
      const fetched = await fetchOne(file, () => {}, stop.signal);
      // What ends after the first failure is kept by now, and nobody waits to hear of it.
      if (stop.signal.aborted) throw new Failure('cancelled');
      data.set(at, fetched.data);
      onProgress(data.size);
    }
  }
  try {
    if (signal.aborted) throw new Failure('cancelled');
    await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
    return files.flatMap((_, i) => data.get(i) ?? []);
  } finally {
    stop.abort();
    signal.removeEventListener('abort', cancel);
  }
}
