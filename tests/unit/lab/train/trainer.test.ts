import { expect, test } from 'vitest';
import { COUNT, pointsFrom, pointsOf, SETS } from '../../../../src/lab/train/points.ts';
import { readSpec } from '../../../../src/lab/train/spec.ts';
import { GRID, trainerOf } from '../../../../src/lab/train/trainer.ts';

const COMMON = { width: 12, rate: 0.1, seed: 1 };

test.each(SETS.filter((set) => set !== 'own'))(
  '%s: as many points of either class, learned by a shallow network',
  (set) => {
    const points = pointsOf(set, 1);
    expect(points.label.filter((label) => label === 1)).toHaveLength(COUNT / 2);
    expect(pointsOf(set, 1)).toEqual(points);
    const trainer = trainerOf(readSpec('residual-6')!, COMMON, points);
    trainer.steps(1500);
    const { step, error, gradients, strengths } = trainer.state();
    expect(step).toBe(1500);
    expect(error).toBeLessThan(5);
    expect(gradients).toHaveLength(6);
    expect(strengths).toHaveLength(2);
    const regions = trainer.regions();
    expect(regions).toHaveLength(GRID * GRID);
    expect(regions.every((share) => share >= 0 && share <= 1)).toBe(true);
  },
);

test('the degradation and its cure: 38 layers, the same start, 1,500 steps', () => {
  const errors = ['plain-38', 'residual-38'].map((code) => {
    const trainer = trainerOf(readSpec(code)!, COMMON, pointsOf('spirals', 1));
    trainer.steps(1500);
    return trainer.state().error;
  });
  expect(errors[0]).toBeGreaterThan(20);
  expect(errors[1]).toBeLessThan(3);
});

test('four points are enough to train on', () => {
  const drawn = pointsFrom([
    [0, 0, 0],
    [0.1, 0, 0],
    [0.5, 0.5, 1],
    [0.6, 0.5, 1],
  ]);
  const trainer = trainerOf(readSpec('residual-4')!, COMMON, drawn);
  trainer.steps(300);
  expect(trainer.state().error).toBe(0);
});
