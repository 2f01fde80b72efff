import { expect, test } from 'vitest';
import { enough, onGrid, readDrawn, writeDrawn } from '../../../../src/lab/train/drawn.ts';
import { PRESETS } from '../../../../src/lab/train/presets.ts';
import { asked, questionOf, read, write } from '../../../../src/lab/train/settings.ts';
import { rateAt, readSpec, specCode } from '../../../../src/lab/train/spec.ts';

const query = (values: Record<string, string | null>) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );

test('the beginning needs no words, and every question survives its address', () => {
  const start = read(new URLSearchParams());
  expect(Object.values(write(start)).every((value) => value === null)).toBe(true);
  for (const { id } of PRESETS) {
    const settings = { ...start, ...asked(id) };
    expect(questionOf(settings)).toBe(id);
    expect(read(query(write(settings)))).toEqual(settings);
  }
});

test('what makes no sense is as at the beginning', () => {
  const odd = read(new URLSearchParams('set=x&nets=plain-5,plain-99&width=1e9&rate=7&seed=-1&own=%00'));
  expect(odd).toEqual(read(new URLSearchParams()));
});

test('a network and its code', () => {
  for (const code of ['plain-4', 'residual-56-he-nobn-warm', 'bare-38-nobn'])
    expect(specCode(readSpec(code)!)).toBe(code);
  expect(readSpec('plain-7')).toBeNull();
});

test('drawn points come back from the address', () => {
  const drawn = [
    [onGrid(0.3), onGrid(-0.7), 0],
    [onGrid(-1), onGrid(1), 1],
  ] as const;
  expect(readDrawn(writeDrawn(drawn))).toEqual(drawn);
  expect(enough(drawn)).toBe(false);
  expect(enough([...drawn, ...drawn])).toBe(true);
});

test('the rate: warmed up, then divided by ten twice', () => {
  expect([0, 200, 750, 1200].map((step) => rateAt(step, 1, true))).toEqual([0.1, 1, 0.1, 0.01]);
  expect(rateAt(0, 1, false)).toBe(1);
});
