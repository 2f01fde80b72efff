import { expect, test } from 'vitest';
import { deviation, selfCheck } from '../../../src/inference/self-check.ts';

const input = { name: 'input', size: 1, mean: [0, 0, 0], std: [1, 1, 1] };
const recorded = {
  size: 1,
  rgb: Buffer.from([255, 0, 51]).toString('base64'),
  logits: { known: [0, 10, 4] },
};

test('a graph that answers as recorded passes; it is shown the recorded picture', async () => {
  const shown: number[][] = [];
  const checked = await selfCheck(recorded, input, 'known', (picture) => {
    shown.push([...picture]);
    return Promise.resolve([0.1, 10, 4]);
  });
  expect(shown).toEqual([[1, 0, expect.closeTo(0.2)]]);
  expect(checked?.off).toBeCloseTo(0.01);
});

test('one that answers otherwise fails', async () => {
  for (const answer of [[0, 9, 5], [10, 0, 4], [NaN, 10, 4], [0, 10], [], [0, 0, 0]])
    await expect(selfCheck(recorded, input, 'known', () => Promise.resolve(answer))).rejects.toMatchObject({
      code: 'wrong-result',
    });
});

test('a graph of which nothing is recorded is not run for it', async () => {
  await expect(selfCheck(recorded, input, 'unknown', () => Promise.reject(new Error()))).resolves.toBeNull();
});

test('the deviation is the largest difference as a share of the spread', () => {
  expect(deviation([1, 5], [1, 3])).toBe(1);
  expect(deviation([1, 3, 0], [1, 3])).toBe(Infinity);
});
