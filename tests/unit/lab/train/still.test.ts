import { expect, test } from 'vitest';
import { pointsOf } from '../../../../src/lab/train/points.ts';
import { FIRST } from '../../../../src/lab/train/presets.ts';
import { read } from '../../../../src/lab/train/settings.ts';
import { STEPS } from '../../../../src/lab/train/spec.ts';
import { markEvery, squaresOf, STILL, STRIDE } from '../../../../src/lab/train/still.ts';
import { GRID, trainerOf } from '../../../../src/lab/train/trainer.ts';

test('what is shown without scripts is what the page trains: the first steps come out the same', () => {
  const points = pointsOf('spirals', FIRST.seed);
  const errors = FIRST.nets.map((spec) =>
    markEvery(trainerOf(spec, read(new URLSearchParams()), points), 2 * STRIDE),
  );
  expect(errors).toEqual(STILL.map((net) => net.errors.slice(0, 3)));
});

test('it is whole: an error every so many steps to the end, an answer for every square', () => {
  expect(STILL).toHaveLength(FIRST.nets.length);
  for (const { errors, regions } of STILL) {
    expect(errors).toHaveLength(1 + STEPS / STRIDE);
    expect(regions).toMatch(new RegExp(`^\\d{${GRID ** 2}}$`));
  }
});

test('the squares of all answers cover the plane once', () => {
  const { regions } = STILL[0]!;
  const areas = Array.from({ length: 10 }, (_, ninths) =>
    [...squaresOf(regions, ninths).matchAll(/h(\d+)/g)].reduce((sum, [, run]) => sum + Number(run), 0),
  );
  expect(areas.reduce((a, b) => a + b)).toBe(GRID ** 2);
  expect(squaresOf('1'.padEnd(GRID ** 2, '0'), 1)).toBe('M0 0h1v1h-1z');
});
