import { expect, test } from 'vitest';
import { Failure } from '../../../../src/inference/errors.ts';
import type { Model } from '../../../../src/inference/manifest.ts';
import { doneOf, emptyMemory, isWhole, readAll } from '../../../../src/lab/folder/read-all.ts';

const input = { name: 'x', size: 1, mean: [0, 0, 0], std: [1, 1, 1] };
const model = { input } as unknown as Model;
const passes = ['a', 'b'].map((key) => ({ key, model, want: { model: key, gates: null } }));
const items = [0, 1, 2].map((id) => ({ id, path: `${id}.png`, folder: '', file: new Blob() }));
const pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
const eyes = {
  see: ({ id }: { id: number }) =>
    id === 1 ? Promise.reject(new Failure('decode-failed')) : Promise.resolve(pixels),
  thumbnail: () => undefined,
};
const run = () => Promise.resolve({ logits: Float32Array.of(0, 2), runMs: 5 });

test('a broken picture is noted and does not stop the rest', async () => {
  const memory = emptyMemory();
  await readAll({ passes, items, memory }, eyes, run, () => {}, new AbortController().signal);
  expect([...memory.broken]).toMatchObject([[1, { code: 'decode-failed' }]]);
  expect([...(memory.readings.get('b')?.keys() ?? [])]).toEqual([0, 2]);
  expect(memory.readings.get('a')?.get(0)).toMatchObject({ best: 1, ms: 5 });
  expect(doneOf(passes, items, memory)).toBe(6);
});

test('what was read before a cancel is kept, and the next try goes on from there', async () => {
  const memory = emptyMemory();
  const stop = new AbortController();
  let runs = 0;
  const counted = () => {
    runs++;
    return run();
  };
  const first = readAll({ passes, items, memory }, eyes, counted, () => stop.abort(), stop.signal);
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  expect([runs, isWhole('a', items, memory)]).toEqual([1, false]);
  await readAll({ passes, items, memory }, eyes, counted, () => {}, new AbortController().signal);
  expect([runs, isWhole('a', items, memory), isWhole('b', items, memory)]).toEqual([4, true, true]);
});
