import { download, type Wanted } from './download.ts';

/** The bytes of some files, in their order, and where they came from. */
export interface Loaded {
  readonly data: readonly Uint8Array<ArrayBuffer>[];
  readonly downloaded: number;
  readonly cached: number;
}

/**
 * Fetches files at the same time, with one count of bytes over all of them.
 *
 * Throws as `download` does; the first failure stops the others.
 */
export async function loadAll(
  files: readonly Wanted[],
  onProgress: (loaded: number, total: number) => void,
  fetchOne: typeof download = download,
): Promise<Loaded> {
  const total = sum(files.map(({ bytes }) => bytes));
  const loaded = files.map(() => 0);
  const stop = new AbortController();
  const each = files.map((file, i) =>
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
    const cached = sum(fetched.map((file) => (file.cached ? file.data.length : 0)));
    return { data: fetched.map(({ data }) => data), downloaded: total - cached, cached };
  } catch (error) {
    stop.abort();
    throw error;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
