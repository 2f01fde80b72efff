import { download } from './download.ts';
import type { Wanted } from './wanted.ts';

/** The bytes of some files, in their order, and where they came from. */
export interface Loaded {
  readonly data: readonly Uint8Array<ArrayBuffer>[];
  readonly downloaded: number;
  readonly cached: number;
}

/**
 * Fetches files at the same time, with one count of bytes over all of them. A file that is asked for twice comes once.
 *
 * Throws as `download` does; the first failure stops the others.
 */
export async function loadAll(
  files: readonly Wanted[],
  onProgress: (loaded: number, total: number) => void,
  fetchOne: typeof download = download,
): Promise<Loaded> {
  const unique = files.filter(({ key }, i) => files.findIndex((file) => file.key === key) === i);
  const total = sum(unique.map(({ bytes }) => bytes));
  const loaded = unique.map(() => 0);
  const stop = new AbortController();
  const each = unique.map((file, i) =>
    fetchOne(
      file,
      (bytes) => {
        loaded[i] = bytes;
        onProgress(sum(loaded), total);
      },
      stop.signal,
    ),
  );
  try {
    const fetched = await Promise.all(each);
    const cached = sum(fetched.map((file) => file.cached));
    const byKey = new Map(fetched.map(({ data }, i) => [unique[i]?.key, data]));
    const data = files.flatMap(({ key }) => byKey.get(key) ?? []);
    return { data, downloaded: total - cached, cached };
  } catch (error) {
    stop.abort();
    throw error;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
