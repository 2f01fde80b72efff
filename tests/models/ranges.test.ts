import { describe, expect, it } from 'vitest';
import { affineFor } from '../../models/quantize/quantization/affine.ts';
import { ENGINE_METHODS, engineRanges } from '../../models/quantize/quantization/engine-ranges.ts';
import { addValues, emptyHistogram, type Histogram } from '../../models/quantize/quantization/histogram.ts';
import { METHODS } from '../../models/quantize/quantization/methods.ts';
import { quantizeBias, quantizeWeights } from '../../models/quantize/quantization/weights.ts';
import type { Net } from '../../models/quantize/net/types.ts';
import { noise } from './nets.ts';

describe('uint8 activations', () => {
  it('hold 0 exactly, whatever the range', () => {
    for (const range of [
      { low: -1, high: 3 },
      { low: 0, high: 6 },
      { low: 2, high: 5 },
      { low: -4, high: -1 },
      { low: 0, high: 0 },
    ]) {
      const { scale, zeroPoint } = affineFor(range);
      expect(Number.isInteger(zeroPoint) && zeroPoint >= 0 && zeroPoint <= 255).toBe(true);
      expect(scale).toBeGreaterThan(0);
      expect((255 - zeroPoint) * scale).toBeGreaterThanOrEqual(Math.max(range.high, 0) - scale);
    }
  });

  it('start at 0 after a ReLU', () => {
    expect(affineFor({ low: 0, high: 5.1 }).zeroPoint).toBe(0);
  });
});

describe('int8 weights', () => {
  it('err by at most half a step, channel by channel', () => {
    const data = noise(2 * 9).map((value, i) => value * (i < 9 ? 0.01 : 3));
    const { data: stored, scales } = quantizeWeights({ dims: [2, 1, 3, 3], data });
    data.forEach((value, i) => {
      const scale = scales[Math.floor(i / 9)]!;
      expect(Math.abs(value - stored[i]! * scale)).toBeLessThanOrEqual(scale / 2 + 1e-6);
    });
    expect(scales[0]!).toBeLessThan(scales[1]! / 100);
  });

  it('survive a channel of zeros', () => {
    expect(quantizeWeights({ dims: [1, 2], data: new Float32Array(2) })).toMatchObject({
      data: Int8Array.of(0, 0),
      scales: Float32Array.of(1),
    });
  });

  it('come with a bias in the units of the accumulator', () => {
    const { data, scales } = quantizeBias(Float32Array.of(1), 0.5, Float32Array.of(0.25));
    expect([data[0], scales[0]]).toEqual([8, 0.125]);
  });
});

describe('ranges', () => {
  const seen = (values: number[]): Histogram => {
    const histogram = emptyHistogram(Math.min(...values), Math.max(...values));
    addValues(histogram, Float32Array.from(values));
    return histogram;
  };
  const bulk = Array.from(noise(20000));

  it('keep all that was seen, by minmax', () => {
    expect(METHODS.minmax!(seen([-3, 0, 9]))).toEqual({ low: -3, high: 9 });
  });

  it('leave outliers out, by percentile and by least squared error', () => {
    const outlier = seen([...bulk, 40]);
    expect(METHODS['percentile-0.01']!(outlier).high).toBeLessThan(1.1);
    expect(METHODS['percentile-0.01']!(outlier).low).toBeCloseTo(-1, 1);
    expect(METHODS.mse!(outlier).high).toBeLessThan(40);
    expect(METHODS.mse!(outlier).high).toBeGreaterThan(1);
  });

  it("keep a ReLU's zeros as the low end", () => {
    const relu = seen(bulk.map((value) => Math.max(0, value)));
    for (const method of Object.values(METHODS)) expect(method(relu).low).toBe(0);
  });
});

describe("ranges of the engine's plan", () => {
  const seen = emptyHistogram(0, 8);
  addValues(
    seen,
    Float32Array.from(noise(5000), (value) => 8 * Math.abs(value)),
  );
  const conv = (channels: number, input: string, output: string) => ({
    ...{ op: 'Conv', name: output, inputs: [input], output, bias: null, group: 1 },
    ...{ strides: [1, 1], pads: [1, 1, 1, 1], dilations: [1, 1] },
    weight: { dims: [4, channels, 3, 3], data: new Float32Array(4 * channels * 9) },
  });
  const net = {
    input: { name: 'x', batch: null, shape: [3, 4, 4] },
    output: 'wide',
    layers: [conv(3, 'x', 'narrow'), conv(64, 'narrow', 'a'), conv(512, 'a', 'wide')],
    metadata: {},
  } as unknown as Net;
  const histograms = new Map(['x', 'narrow', 'a'].map((name) => [name, seen]));

  it('have 128 steps, all of the range where nothing is cut off', () => {
    const rangeOf = engineRanges(net, histograms, ENGINE_METHODS['minmax']!);
    expect(rangeOf('narrow')).toEqual({ scale: Math.fround(8 / 127), zero: 0 });
  });

  it('have 16,384 where they are to be fine, but not where the sums would not fit into 32 bits', () => {
    const rangeOf = engineRanges(net, histograms, ENGINE_METHODS['fine']!);
    expect(rangeOf('narrow')).toEqual({ scale: Math.fround(8 / 16383), zero: 0, fine: true });
    expect(rangeOf('a')).toEqual({ scale: Math.fround(8 / 127), zero: 0 });
  });
});
