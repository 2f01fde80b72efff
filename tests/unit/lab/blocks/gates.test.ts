import { describe, expect, test } from 'vitest';
import { readGates, shutAtRandom, stages, withSet, writeGates } from '../../../../src/lab/blocks/gates.ts';
import { WHOLE } from '../../../../src/inference/picture/frame.ts';
import { read, write } from '../../../../src/lab/blocks/settings.ts';

const off = (gates: readonly number[]) => gates.filter((gate) => gate === 0).length;

test('nine blocks are three stages of three', () => {
  expect(stages(9)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ]);
  expect(stages(27).map((stage) => stage.length)).toEqual([9, 9, 9]);
});

test('a whole stage is switched', () => {
  expect(withSet([1, 1, 1, 1], [1, 2], 0)).toEqual([1, 0, 0, 1]);
});

describe('gates in the address', () => {
  test('are read as they were written; all on needs no saying', () => {
    expect(readGates(writeGates([1, 0, 1]), 3)).toEqual([1, 0, 1]);
    expect(writeGates([1, 1, 1])).toBeNull();
    expect(readGates(null, 3)).toEqual([1, 1, 1]);
  });

  test('of another network, or nonsense, are all on', () => {
    expect(readGates('10', 3)).toEqual([1, 1, 1]);
    expect(readGates('1x0', 3)).toEqual([1, 1, 1]);
  });
});

describe('at random', () => {
  test('as many as asked for, the same for the same seed, others for another', () => {
    for (let seed = 0; seed < 50; seed++) expect(off(shutAtRandom(27, 5, seed))).toBe(5);
    expect(shutAtRandom(27, 5, 3)).toEqual(shutAtRandom(27, 5, 3));
    expect(
      new Set(Array.from({ length: 50 }, (_, seed) => shutAtRandom(27, 5, seed).join(''))).size,
    ).toBeGreaterThan(45);
  });

  test('every branch has its turn', () => {
    const counts = Array.from({ length: 9 }, () => 0);
    for (let seed = 1; seed <= 900; seed++)
      shutAtRandom(9, 1, seed).forEach((gate, i) => {
        if (gate === 0) counts[i]!++;
      });
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(160);
  });

  test('nothing and everything', () => {
    expect(off(shutAtRandom(9, 0, 1))).toBe(0);
    expect(off(shutAtRandom(9, 9, 1))).toBe(9);
  });
});

test('the address holds either the gates or how they were drawn', () => {
  const curve = { many: false, draws: 3, from: 1, pictures: 100 } as const;
  const common = { backend: 'auto', image: 'cat', frame: WHOLE, model: 'resnet-20', ...curve } as const;
  const query = (values: Record<string, string | null>) =>
    new URLSearchParams(
      Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
  const drawn = { ...common, gates: null, off: 3, seed: 7 };
  expect(read(query(write(drawn)))).toEqual(drawn);
  const byHand = { ...common, gates: '110111111', off: 0, seed: 0 };
  expect(read(query(write(byHand)))).toEqual(byHand);
  expect(read(new URLSearchParams('off=many&seed=-1'))).toMatchObject({ off: 0, seed: 0 });
});
