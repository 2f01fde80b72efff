import { describe, expect, it } from 'vitest';
import { nodeEngine } from '../../../../models/quantize/engine.ts';
import { asPlanes } from '../../../../src/inference/engine/planes.ts';
import type { Convolve, Edges, Pair, Plan, Range, Shape } from '../../../../src/inference/engine/plan.ts';
import { convolve, maxPool, noise, smallPlan, thin, toWhole } from './reference.ts';

const BUILDS = ['relaxed', 'plain'] as const;

interface Case {
  input: Shape;
  filters: number;
  kernel: Pair;
  stride: Pair;
  pads: Edges;
  /** How large the picture's values are against the range of the bytes. */
  loud?: number;
  /** All weights the largest there are, of the sign of the picture's byte or of the other. */
  extreme?: 127 | -127;
  zero?: number;
  fine?: true;
}

const one: Pair = [1, 1];
/** The window that most layers have: the map keeps its size. */
const three = { kernel: [3, 3], stride: one, pads: [1, 1, 1, 1] } satisfies Partial<Case>;
const CASES: Record<string, Case> = {
  '3×3': { input: [3, 8, 8], filters: 16, ...three },
  'one channel, one filter': {
    input: [1, 5, 7],
    filters: 1,
    ...three,
  },
  'odd sizes and odd channels': {
    input: [5, 7, 3],
    filters: 19,
    ...three,
  },
  'stride 2 of an odd map': {
    input: [4, 9, 7],
    filters: 8,
    kernel: [3, 3],
    stride: [2, 2],
    pads: [1, 1, 1, 1],
  },
  'two strides': { input: [2, 9, 11], filters: 33, kernel: [2, 3], stride: [3, 2], pads: [0, 0, 0, 0] },
  'pads of four widths': { input: [3, 6, 5], filters: 7, kernel: [4, 3], stride: one, pads: [3, 0, 1, 2] },
  '7×7, stride 2': { input: [3, 22, 18], filters: 16, kernel: [7, 7], stride: [2, 2], pads: [3, 3, 3, 3] },
  '1×1, one place': { input: [20, 1, 1], filters: 48, kernel: one, stride: one, pads: [0, 0, 0, 0] },
  '1×1, stride 2': { input: [16, 6, 6], filters: 32, kernel: one, stride: [2, 2], pads: [0, 0, 0, 0] },
  'a zero point': {
    input: [3, 6, 6],
    filters: 16,
    ...three,
    zero: 62,
  },
  'saturation at both ends': {
    input: [3, 6, 6],
    filters: 16,
    ...three,
    zero: 50,
    loud: 9,
  },
  'the largest sums': {
    input: [64, 6, 6],
    filters: 16,
    ...three,
    loud: 1e6,
    extreme: 127,
  },
  'the smallest sums': {
    input: [64, 6, 6],
    filters: 16,
    ...three,
    loud: 1e6,
    extreme: -127,
  },
  '14 bits': { input: [3, 8, 8], filters: 16, ...three, fine: true },
  '14 bits, odd sizes, stride 2': {
    input: [5, 9, 7],
    filters: 19,
    kernel: [3, 3],
    stride: [2, 2],
    pads: [1, 1, 1, 1],
    fine: true,
  },
  '14 bits with a zero point, cut off at both ends': {
    input: [3, 6, 6],
    filters: 16,
    ...three,
    zero: 6789,
    loud: 9,
    fine: true,
  },
  ...Object.fromEntries(
    ([127, -127] as const).map((extreme) => [
      `the ${extreme > 0 ? 'largest' : 'smallest'} sums of 14 bits`,
      {
        ...{ input: [64, 6, 6], filters: 16, kernel: [4, 4], stride: one, pads: [1, 1, 1, 1] },
        ...{ loud: 1e6, extreme, fine: true },
      } satisfies Case,
    ]),
  ),
};

const windows = ({ input, kernel, stride, pads }: Pick<Case, 'input' | 'kernel' | 'stride' | 'pads'>): Pair =>
  [0, 1].map(
    (axis) =>
      Math.floor((input[axis + 1]! + pads[axis]! + pads[axis + 2]! - kernel[axis]!) / stride[axis]!) + 1,
  ) as unknown as Pair;

describe.each(BUILDS)('the %s build', (build) => {
  const outcome = async (made: { plan: Plan; weights: Uint8Array }, picture: Float32Array, name: string) => {
    const engine = await nodeEngine(made.plan, made.weights, build);
    return [...asPlanes(engine.run(picture, { keep: [name] }).maps[name]!)];
  };

  it.each(Object.entries(CASES))('convolves: %s', async (_, shape) => {
    const { input, filters, kernel, extreme, loud = 1, zero = 0, fine } = shape;
    const each = input[0] * kernel[0] * kernel[1];
    const constants = {
      weights: Int8Array.from(noise(filters * each, 3), (value) => extreme ?? Math.round(value * 127)),
      scales: noise(filters, 4).map((value) => 0.01 + Math.abs(value) / 100),
      biases: noise(filters, 5),
    };
    const to: Shape = [filters, ...windows(shape)];
    const range: Range = fine ? { scale: 2 ** -13, zero, fine } : { scale: 2 ** -6, zero };
    const picture = noise(input[0] * input[1] * input[2], 6).map((value) => (value + (zero ? 0 : 1)) * loud);
    const step = { op: 'convolve', from: 'input', to: 'out', ...shape } as unknown as Convolve;
    const made = smallPlan(
      input,
      (place) => [
        {
          ...step,
          weights: place(constants.weights),
          ...{ scales: place(constants.scales), biases: place(constants.biases) },
        },
        { op: 'mean', from: 'out', to: 'mean' },
      ],
      { out: to, mean: [filters, 1, 1] },
      { input: range },
      'mean',
    );
    // What goes in is rounded by JavaScript, halves upwards; here there are none but by chance.
    const bytes = { shape: input, data: toWhole(picture, range) };
    const expected = convolve(bytes, range, step, constants, to);
    expect(await outcome(made, picture, 'out')).toEqual([...expected.data]);
  });

  it.each([
    ['one byte', 1, {}],
    ['two bytes', 128, { fine: true }],
  ] as const)(
    'adds a shortcut times a gate, cuts off below zero, and hands on %s',
    async (_, finer, fine) => {
      const shape: Shape = [18, 5, 5];
      const layer = (seed: number) => ({
        weights: Int8Array.from(noise(18 * 18, seed), (value) => Math.round(value * 127)),
        scales: new Float32Array(18).fill(0.02),
        biases: noise(18, seed + 1),
      });
      const [a, b, c] = [layer(10), layer(20), layer(30)];
      const range = {
        input: { scale: 1 / 64, zero: 0 },
        x: { scale: 1 / 32 / finer, zero: 0, ...fine },
        y: { scale: 1 / 32 / finer, zero: 0, ...fine },
      };
      const window = { kernel: one, stride: one, pads: [0, 0, 0, 0] as Edges };
      const made = smallPlan(
        shape,
        (place) => {
          const put = ({ weights, scales, biases }: typeof a) => ({
            weights: place(weights),
            ...{ scales: place(scales), biases: place(biases) },
          });
          return [
            { op: 'convolve', from: 'input', to: 'first', relu: 'x', ...window, ...put(a) },
            {
              op: 'convolve',
              from: 'x',
              to: 'branch',
              ...window,
              ...put(b),
              shortcut: 'x',
              sum: 'sum',
              gate: 0,
              relu: 'y',
            },
            { op: 'convolve', from: 'y', to: 'last', ...window, ...put(c) },
            { op: 'mean', from: 'last', to: 'mean' },
          ];
        },
        { first: shape, x: shape, branch: shape, sum: shape, y: shape, last: shape, mean: [18, 1, 1] },
        range,
        'mean',
      );
      const picture = noise(18 * 25, 40).map(Math.abs);
      const relu = (values: Float32Array) => values.map((value) => Math.max(0, value));
      const step = window;
      const first = convolve({ shape, data: toWhole(picture, range.input) }, range.input, step, a, shape);
      const x = relu(first.data);
      const branch = convolve({ shape, data: toWhole(x, range.x) }, range.x, step, b, shape).data;
      const engine = await nodeEngine(made.plan, made.weights, build);
      for (const gate of [1, 0, 0.5]) {
        const sum = branch.map((value, i) => Math.fround(Math.fround(value * gate) + x[i]!));
        const y = relu(sum);
        const last = convolve({ shape, data: toWhole(y, range.y) }, range.y, step, c, shape).data;
        expect(Math.max(...y) * 32).toBeGreaterThan(127);
        const { maps } = engine.run(picture, {
          gates: [gate],
          keep: ['first', 'x', 'branch', 'sum', 'y', 'last'],
        });
        const found = Object.fromEntries(
          Object.entries(maps).map(([name, map]) => [name, [...asPlanes(map)]]),
        );
        const plain = { first: first.data, x, branch, sum, y, last };
        expect(found).toEqual(
          Object.fromEntries(Object.entries(plain).map(([name, data]) => [name, [...data]])),
        );
      }
    },
  );

  it.each([
    { input: [3, 9, 7], kernel: [3, 3], stride: [2, 2], pads: [1, 1, 1, 1] },
    { input: [1, 4, 5], kernel: [2, 3], stride: [1, 2], pads: [0, 2, 1, 0] },
    { input: [17, 6, 6], kernel: [2, 2], stride: [2, 2], pads: [0, 0, 0, 0] },
  ] as { input: Shape; kernel: Pair; stride: Pair; pads: Edges }[])(
    'takes the largest of each window of $input',
    async (shape) => {
      const { input } = shape;
      const range = { scale: 1 / 64, zero: 64 };
      const to: Shape = [input[0], ...windows(shape)];
      const identity = Int8Array.from({ length: input[0] ** 2 }, (_, i) => (i % (input[0] + 1) ? 0 : 1));
      const constants = {
        weights: identity,
        scales: new Float32Array(input[0]).fill(1),
        biases: new Float32Array(input[0]),
      };
      const copy = { kernel: one, stride: one, pads: [0, 0, 0, 0] as Edges };
      const made = smallPlan(
        input,
        (place) => [
          {
            ...{ op: 'convolve', from: 'input', to: 'own', ...copy, weights: place(constants.weights) },
            ...{ scales: place(constants.scales), biases: place(constants.biases) },
          },
          { ...shape, op: 'maxPool', from: 'own', to: 'pooled' },
          { op: 'mean', from: 'pooled', to: 'mean' },
        ],
        { own: input, pooled: to, mean: [input[0], 1, 1] },
        { input: range },
        'mean',
      );
      const picture = noise(input[0] * input[1] * input[2], 7).map((value) => value - 0.9);
      const own = convolve({ shape: input, data: toWhole(picture, range) }, range, copy, constants, input);
      expect(await outcome(made, picture, 'pooled')).toEqual([...maxPool(own, shape, to).data]);
    },
  );

  it('hands on in two bytes what no convolution has made', async () => {
    const shape: Shape = [17, 5, 3];
    const fine: Range = { scale: 2 ** -13, zero: 8000, fine: true };
    const copy = { kernel: one, stride: one, pads: [0, 0, 0, 0] as Edges };
    const constants = (seed: number) => ({
      weights: Int8Array.from(noise(17 * 17, seed), (value) => Math.round(value * 127)),
      scales: new Float32Array(17).fill(0.01),
      biases: noise(17, seed + 1),
    });
    const [a, b] = [constants(50), constants(60)];
    const made = smallPlan(
      shape,
      (place) => {
        const put = ({ weights, scales, biases }: typeof a) => ({
          weights: place(weights),
          ...{ scales: place(scales), biases: place(biases) },
        });
        return [
          { op: 'convolve', from: 'input', to: 'own', ...copy, ...put(a) },
          { op: 'maxPool', from: 'own', to: 'pooled', ...copy },
          { op: 'convolve', from: 'pooled', to: 'last', ...copy, ...put(b) },
          { op: 'mean', from: 'last', to: 'mean' },
        ];
      },
      { own: shape, pooled: shape, last: shape, mean: [17, 1, 1] },
      { input: fine, pooled: fine },
      'mean',
    );
    const picture = noise(17 * 15, 70);
    const own = convolve({ shape, data: toWhole(picture, fine) }, fine, copy, a, shape);
    const last = convolve({ shape, data: toWhole(own.data, fine) }, fine, copy, b, shape);
    expect(await outcome(made, picture, 'last')).toEqual([...last.data]);
  });

  it('thins out a map and puts channels of zeros around it, and takes means', async () => {
    const input: Shape = [3, 7, 5];
    const to: Shape = [21, 4, 3];
    const range = { scale: 1 / 64, zero: 64 };
    const identity = Int8Array.from({ length: 9 }, (_, i) => (i % 4 ? 0 : 1));
    const constants = { weights: identity, scales: new Float32Array(3).fill(1), biases: new Float32Array(3) };
    const copy = { kernel: one, stride: one, pads: [0, 0, 0, 0] as Edges };
    const made = smallPlan(
      input,
      (place) => [
        {
          ...{ op: 'convolve', from: 'input', to: 'own', ...copy, weights: place(constants.weights) },
          ...{ scales: place(constants.scales), biases: place(constants.biases) },
        },
        { op: 'thin', from: 'own', to: 'thinned', stride: [2, 2], before: 5 },
        { op: 'mean', from: 'thinned', to: 'mean' },
      ],
      { own: input, thinned: to, mean: [21, 1, 1] },
      { input: range },
      'mean',
    );
    const picture = noise(105, 8);
    const own = convolve({ shape: input, data: toWhole(picture, range) }, range, copy, constants, input);
    const expected = thin(own, { stride: [2, 2], before: 5 }, to);
    expect(await outcome(made, picture, 'thinned')).toEqual([...expected.data]);
    const means = Array.from({ length: 21 }, (_, c) =>
      Math.fround(expected.data.subarray(c * 12, (c + 1) * 12).reduce((a, b) => Math.fround(a + b), 0) / 12),
    );
    expect(await outcome(made, picture, 'mean')).toEqual(means);
  });
});
