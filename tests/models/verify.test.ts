import { describe, expect, it } from 'vitest';
import { broken, LIMITS, verify } from '../../models/quantize/evaluate/verify.ts';
import { recordFiles } from '../../models/quantize/evaluate/record.ts';
import { batches, type Pictures } from '../../models/quantize/pictures.ts';
import { METHODS } from '../../models/quantize/quantization/methods.ts';
import { quantizeBias, quantizeWeights } from '../../models/quantize/quantization/weights.ts';
import { prepare, quantize, type Files } from '../../models/quantize/quantize.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { ours } from '../../models/quantize/scale.ts';
import { split } from '../../models/quantize/split.ts';
import { selfCheck } from '../../src/inference/self-check.ts';
import { noise } from './nets.ts';
import { classifier, edited } from './normalize-nets.ts';

const scale = { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] };
const shown: Pictures = {
  count: 20,
  size: 16,
  rgb: Uint8Array.from(noise(20 * 768, 5), (value, i) => 128 + 100 * value * ((i % 7) / 7)),
  classes: new Int32Array(20).fill(-1),
};

async function made(bytes: Uint8Array) {
  const prepared = await prepare(bytes);
  const by = ours(scale, prepared.net);
  const files = await quantize(prepared.net, batches(shown, by.mean, by.std), METHODS.minmax!);
  const check = (changed: Partial<Files> = {}) =>
    verify(prepared, { ...files, ...changed }, shown, [scale, by]);
  return { prepared, files, by, check };
}

/** `bytes` with channels of a convolution that nearly vanish, and biases beside them that do not. */
const fading = (least: number) =>
  edited(classifier(), ({ graph }) => {
    const floats = (name: string) =>
      new Float32Array(new Uint8Array(graph.initializer.find((t) => t.name === name)!.rawData!).buffer);
    const [gamma, beta] = [floats('a/bn.0'), floats('a/bn.1')];
    gamma.forEach((_, i) => (gamma[i] = i % 2 ? gamma[i]! : least));
    beta.forEach((_, i) => (beta[i] = i % 2 ? beta[i]! : 1.5));
    graph.initializer.find((t) => t.name === 'a/bn.0')!.rawData = new Uint8Array(gamma.buffer);
    graph.initializer.find((t) => t.name === 'a/bn.1')!.rawData = new Uint8Array(beta.buffer);
  });

describe('biases of channels that nearly vanish', () => {
  it.each([1e-6, 1e-9, 1e-20, 1e-37, 0])('a factor of %d leaves every graph right', async (least) => {
    const { check } = await made(fading(least));
    const { graphs } = await check();
    for (const [kind, { off }] of Object.entries(graphs)) expect(off, kind).toBeLessThan(5);
  });

  it('a bias that does not fit is an error, and never another number', () => {
    const bias = Float32Array.of(1);
    expect(() => quantizeBias(bias, 1, Float32Array.of(1e-12))).toThrow('does not fit into 32 bits');
    const weight = { dims: [1, 1], data: Float32Array.of(1e-12), least: Float32Array.of(1e-8) };
    expect(quantizeWeights(weight).scales[0]).toBeCloseTo(1e-8, 12);
  });
});

describe('what is made is compared with fp32', () => {
  it('and passes where it is the same network', async () => {
    const { check } = await made(classifier());
    const found = await check();
    expect(found.pictures).toBe(20);
    expect(broken(found, LIMITS)).toBeNull();
    expect(broken(found, { same: 101, off: 25 })).toMatch(
      /^graph\.wasm\.onnx, graph\.webgpu\.onnx, graph\.lab\.onnx, plan\.json answers/,
    );
  });

  it('and fails by name where a graph is another one', async () => {
    const { check } = await made(classifier());
    const { files } = await made(fading(1e-3));
    const found = await check({ 'graph.wasm.onnx': flipped(files['graph.wasm.onnx']) });
    expect(found.graphs.webgpu.off).toBeLessThan(5);
    expect(broken(found, LIMITS)).toMatch(/^graph\.wasm\.onnx answers otherwise/);
  });

  it('and what cannot be opened is no network', async () => {
    const { check } = await made(classifier());
    await expect(check({ 'graph.lab.onnx': new Uint8Array(9) })).rejects.toThrow();
  });
});

/** The graph with all its activations at a hundredth of their scale: everything is cut off. */
const flipped = (bytes: Uint8Array) =>
  edited(bytes, ({ graph }) => {
    for (const tensor of graph.initializer)
      if (/^(relu|add)\d+_s$/.test(tensor.name ?? '') && tensor.rawData)
        tensor.rawData = new Uint8Array(Float32Array.of(1e-4).buffer);
  });

it('a network of somebody else gets a record by which the page checks it', async () => {
  const { prepared, files, by } = await made(classifier());
  const recorded = await recordFiles(prepared, files, shown, by);
  expect(recorded.size).toBe(16);
  const input = { name: 'data', size: 16, ...by };
  const session = await openSession(files['graph.webgpu.onnx'], files['weights.bin']);
  const run = async (data: Float32Array<ArrayBuffer>) =>
    (await session.run({ data: { dims: [1, 3, 16, 16], data } })).scores!.data as Float32Array;
  for (const graph of Object.keys(recorded.logits).slice(1, 2))
    expect((await selfCheck(recorded, input, graph, run))!.off).toBeLessThan(1e-3);
  // Three graphs, and the plan of the site's own engine.
  expect(Object.keys(recorded.logits)).toHaveLength(4);
});

describe('pictures to calibrate with and to compare on', () => {
  const of = (count: number) => ({
    ...shown,
    count,
    rgb: new Uint8Array(count * 768),
    classes: new Int32Array(count),
  });
  it.each([
    [612, 512, 100, 512, 100],
    [513, 512, 100, 461, 52],
    [80, 512, 100, 72, 8],
    [4, 512, 100, 3, 1],
    [2, 512, 100, 1, 1],
  ])('%i, at most %i and %i: %i and %i', (count, calibration, most, seen, held) => {
    const found = split(of(count), calibration, most);
    expect([found.seen.count, found.held.count, found.same]).toEqual([seen, held, false]);
  });

  it('one alone is both', () => {
    expect(split(of(1), 512, 100).same).toBe(true);
  });

  it('batches leave none out', () => {
    expect([...batches(of(80), [0, 0, 0], [1, 1, 1], 64)].map(({ dims }) => dims[0])).toEqual([64, 16]);
  });
});
