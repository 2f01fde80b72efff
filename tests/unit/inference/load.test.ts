import { expect, test } from 'vitest';
import type { download } from '../../../src/inference/download.ts';
import type { Wanted } from '../../../src/inference/wanted.ts';
import { Failure } from '../../../src/inference/errors.ts';
import { loadAll } from '../../../src/inference/load.ts';

const wanted = (name: string, bytes: number): Wanted => ({ url: name, key: name, name, bytes, sha256: '' });

test('counts the bytes of all files together, and which were cached', async () => {
  const fetchOne: typeof download = (file, onProgress) => {
    onProgress?.(file.bytes / 2);
    onProgress?.(file.bytes);
    return Promise.resolve({ data: new Uint8Array(file.bytes), cached: file.name === 'graph' ? 20 : 0 });
  };
  const seen: [number, number][] = [];
  const files = [wanted('weights', 100), wanted('graph', 20)];
  const got = await loadAll(files, (loaded, total) => seen.push([loaded, total]), fetchOne);
  expect(seen).toEqual([
    [50, 120],
    [100, 120],
    [110, 120],
    [120, 120],
  ]);
  expect(got).toMatchObject({ downloaded: 100, cached: 20 });
  expect(got.data.map(({ length }) => length)).toEqual([100, 20]);
});

test('a file that is two parts of a network at once comes once', async () => {
  const fetchOne: typeof download = (file, onProgress) => {
    onProgress?.(file.bytes);
    return Promise.resolve({ data: new Uint8Array(file.bytes), cached: 5 });
  };
  const seen: [number, number][] = [];
  const files = [wanted('whole', 100), wanted('whole', 100), wanted('runtime', 20)];
  const got = await loadAll(files, (loaded, total) => seen.push([loaded, total]), fetchOne);
  expect(seen.at(-1)).toEqual([120, 120]);
  expect(got).toMatchObject({ downloaded: 110, cached: 10 });
  expect(got.data.map(({ length }) => length)).toEqual([100, 100, 20]);
});

test('the first failure stops the others', async () => {
  let stopped = false;
  const fetchOne: typeof download = (file, _, signal) =>
    file.name === 'bad'
      ? Promise.reject(new Failure('hash-mismatch'))
      : new Promise((_, reject) =>
          signal?.addEventListener('abort', () => {
            stopped = true;
            reject(new Failure('cancelled'));
          }),
        );
  const loading = loadAll([wanted('slow', 1), wanted('bad', 1)], () => {}, fetchOne);
  await expect(loading).rejects.toMatchObject({ code: 'hash-mismatch' });
  expect(stopped).toBe(true);
});
