import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kernels } from '../../../../models/quantize/engine.ts';
import { openEngine } from '../../../../src/inference/engine/engine.ts';
import type { Plan } from '../../../../src/inference/engine/plan.ts';
import { chooseBuild } from '../../../../src/inference/engine/simd.ts';

const ZOO = 'models/zoo/resnet-20';
const plan = JSON.parse(readFileSync(`${ZOO}/plan.json`, 'utf8')) as Plan;
const weights = readFileSync(`${ZOO}/weights.bin`);
const [first, second, third] = plan.steps as [Plan['steps'][0], Plan['steps'][0], Plan['steps'][0]];
const open = async (lying: unknown, file: Uint8Array = weights) =>
  openEngine(await kernels('plain'), 'plain', lying as Plan, file);
const withStep = (at: number, change: object) => ({
  ...plan,
  steps: plan.steps.map((step, i) => (i === at ? { ...step, ...change } : step)),
});

const withRange = (change: object) => ({
  ...plan,
  ranges: { ...plan.ranges, [plan.input]: { ...plan.ranges[plan.input], ...change } },
});

test('the plan as it is opens', async () => {
  await expect(open(plan)).resolves.toHaveProperty('bytes');
});

describe('a plan that lies is refused', () => {
  test.each([
    ['another version', { ...plan, version: 2 }, 'version'],
    ['weights beyond the end', withStep(0, { weights: weights.length - 10 }), 'weights outside'],
    ['weights before the beginning', withStep(0, { weights: -4 }), 'weights outside'],
    ['scales between two floats', withStep(0, { scales: 2 }), 'scales outside'],
    ['no number for an offset', withStep(0, { biases: 'here' }), 'biases outside'],
    ['a larger map than follows', { ...plan, maps: { ...plan.maps, [first.to]: [16, 33, 32] } }, first.to],
    ['an enormous map', { ...plan, maps: { ...plan.maps, [first.to]: [16, 2e5, 2e5] } }, 'too large'],
    ['a map without a shape', { ...plan, maps: { ...plan.maps, [first.to]: [16, 32] } }, 'no shape'],
    ['a stride of nothing', withStep(0, { stride: [0, 1] }), 'no window'],
    ['a negative pad', withStep(0, { pads: [-1, 1, 1, 1] }), 'no window'],
    ['a kernel too large', withStep(1, { kernel: [99, 99] }), second.to],
    ['a map from later', withStep(0, { from: third.to }), 'nothing before it computes'],
    ['a shortcut of another shape', withStep(2, { shortcut: plan.input }), 'cannot stand beside'],
    ['two steps of one name', withStep(1, { to: first.to }), first.to],
    ['a gate out of order', withStep(2, { gate: 5 }), 'gate 5'],
    ['an unknown operation', withStep(0, { op: 'sort' }), 'no operation'],
    ['no range of what is read', { ...plan, ranges: {} }, 'no range'],
    ['a range of nothing', { ...plan, ranges: { ...plan.ranges, input: { scale: 0, zero: 3 } } }, 'no range'],
    ['fine, but not quite', withRange({ fine: 'yes' }), 'fine or not'],
    ['a zero point beyond one byte', withRange({ zero: 200 }), 'no range'],
    ['a zero point beyond two', withRange({ zero: 16384, fine: true }), 'no range'],
    [
      'fine with sums beyond 32 bits',
      {
        ...plan,
        maps: { ...plan.maps, [plan.input]: [200, 32, 32] },
        ranges: { ...plan.ranges, [plan.input]: { scale: 1, zero: 0, fine: true } },
      },
      'too many channels',
    ],
    ['an output that nothing computes', { ...plan, output: 'elsewhere' }, 'elsewhere'],
    ['a method of every object for a map', { ...plan, input: 'toString' }, 'no input'],
  ])('%s', async (_, lying, why) => {
    await expect(open(lying)).rejects.toMatchObject({ reason: 'bad-plan' });
    await expect(open(lying)).rejects.toThrow(why);
  });

  test('weights of another length than it was made for', async () => {
    await expect(open(plan, weights.subarray(4))).rejects.toMatchObject({ reason: 'bad-plan' });
  });
});

test('memory refused is said', async () => {
  const given = WebAssembly.Memory;
  try {
    WebAssembly.Memory = function refuse() {
      throw new RangeError('out of memory');
    } as unknown as typeof WebAssembly.Memory;
    await expect(open(plan)).rejects.toMatchObject({ reason: 'no-memory' });
  } finally {
    WebAssembly.Memory = given;
  }
});

test('what a run cannot be asked', async () => {
  const engine = await open(plan);
  const picture = new Float32Array(3072);
  expect(() => engine.run(picture.subarray(1))).toThrow('3071 numbers');
  expect(() => engine.run(picture, { gates: [1, 1] })).toThrow('2 gates');
  expect(() => engine.run(picture, { keep: ['nowhere'] })).toThrow('no map nowhere');
});

test('500 runs do not grow the memory', async () => {
  const engine = await open(plan);
  const picture = new Float32Array(3072);
  const keep = Object.keys(plan.maps).filter((name) => name !== plan.input);
  engine.run(picture, { keep });
  const before = engine.bytes;
  for (let i = 0; i < 500; i++) engine.run(picture.fill(i % 2), { keep: i % 3 ? keep : [] });
  expect(engine.bytes).toBe(before);
}, 60_000);

test('which build runs is what the browser validates', () => {
  expect(chooseBuild(() => true)).toBe('relaxed');
  expect(chooseBuild((module) => (module as Uint8Array).length < 33)).toBe('plain');
  expect(chooseBuild(() => false)).toBeNull();
  expect(chooseBuild()).toBe('relaxed');
});
