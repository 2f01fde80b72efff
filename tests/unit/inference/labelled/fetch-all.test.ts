import { expect, test } from 'vitest';
import { Failure } from '../../../../src/inference/errors.ts';
import { fetchAll } from '../../../../src/inference/labelled/fetch-all.ts';

const files = Array.from({ length: 20 }, (_, i) => ({
  url: '',
  key: `${i}`,
  name: `${i}`,
  bytes: 1,
  sha256: '',
}));
const one = ({ key }: { key: string }) => Promise.resolve({ data: Uint8Array.of(Number(key)), cached: 0 });

test('all come, in their order, and are counted', async () => {
  const counts: number[] = [];
  const data = await fetchAll(files, (done) => counts.push(done), new AbortController().signal, one);
  expect(data.map(([first]) => first)).toEqual(files.map((_, i) => i));
  expect(counts).toEqual(files.map((_, i) => i + 1));
});

test('the first failure stops the others', async () => {
  let asked = 0;
  const failing = (file: { key: string }) => {
    asked++;
    return file.key === '2' ? Promise.reject(new Failure('elsewhere-hash-mismatch')) : one(file);
  };
  const all = fetchAll(files, () => {}, new AbortController().signal, failing);
  await expect(all).rejects.toMatchObject({ code: 'elsewhere-hash-mismatch' });
  expect(asked).toBeLessThan(files.length);
});

test('a cancel ends it', async () => {
  const stop = new AbortController();
  const all = fetchAll(files, () => stop.abort(), stop.signal, one);
  await expect(all).rejects.toMatchObject({ code: 'cancelled' });
});

test('nothing more is told after the first failure', async () => {
  const late = (file: { key: string }) =>
    file.key === '0'
      ? Promise.reject(new Failure('elsewhere-too-large'))
      : new Promise((resolve) => setTimeout(resolve, 5)).then(() => one(file));
  const counts: number[] = [];
  const all = fetchAll(files, (done) => counts.push(done), new AbortController().signal, late);
  await expect(all).rejects.toMatchObject({ code: 'elsewhere-too-large' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(counts).toEqual([]);
});
