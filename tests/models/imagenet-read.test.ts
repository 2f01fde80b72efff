import { describe, expect, it, vi } from 'vitest';
import { branches } from '../../models/quantize/net/branches.ts';
import { count } from '../../models/quantize/net/count.ts';
import { readNet } from '../../models/quantize/net/read.ts';
import { tensorFloats } from '../../models/quantize/onnx/tensor.ts';
import { prepare } from '../../models/quantize/quantize.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { calibrationGraph } from '../../models/quantize/write/float.ts';
import { zooNet, type Style } from './imagenet-nets.ts';
import { noise } from './nets.ts';

vi.setConfig({ testTimeout: 60_000 });
const NARROW = { width: 8 };
const run = async (graph: Uint8Array, output: string) => {
  const session = await openSession(graph);
  const results = await session.run({ data: { dims: [1, 3, 224, 224], data: noise(3 * 224 * 224) } });
  await session.release();
  return Array.from(results[output]!.data, Number);
};

describe("reading the Model Zoo's networks", () => {
  it('counts a ResNet-18 of the real shape', async () => {
    const net = await readNet(zooNet(18));
    expect(net.input).toEqual({ name: 'data', batch: null, shape: [3, 224, 224] });
    expect(net.output).toBe('resnetv15_dense0_fwd');
    expect(count(net)).toEqual({ layers: 18, parameters: 11_689_512, multiplyAdds: 1_814_073_344 });
  });

  it.each([
    [34, 16],
    [50, 16],
    [101, 33],
    [152, 50],
  ])('finds %i layers and %i branches', async (layers, blocks) => {
    const net = await readNet(zooNet(layers, NARROW));
    expect(count(net).layers).toBe(layers);
    const found = branches(net).map(({ output }) => output);
    expect(found).toHaveLength(blocks);
    // In the first block of a stage the shortcut is convolved too, and comes first in the sum.
    expect(found[0]).toMatch(/_stage1_batchnorm[12]_fwd$/);
  });

  it.each<[string, number, Style]>([
    ['as MXNet writes them, opset 7', 18, {}],
    ['opset 8, one picture at a time', 34, { opset: 8, batch: 1 }],
    ['opset 12, raw weights, biases beside batch normalization', 50, { opset: 12, store: 'rawData' }],
  ])('computes the same after reading: %s', async (_, layers, style) => {
    const bytes = zooNet(layers, { ...NARROW, ...style });
    const { net } = await prepare(bytes);
    const [before, after] = [
      await run(bytes, net.output),
      await run(calibrationGraph(net, [net.output]), net.output),
    ];
    const spread = Math.max(...before) - Math.min(...before);
    expect(before).toHaveLength(1000);
    expect(Math.max(...after.map((value, i) => Math.abs(value - before[i]!))) / spread).toBeLessThan(1e-4);
  });

  it('takes spatial 0 as the old exporter meant it: still one number per channel', async () => {
    expect(count(await readNet(zooNet(18, { ...NARROW, spatial: 0 }))).layers).toBe(18);
  });

  it('reads floats from packed bytes at any address', () => {
    const file = new Uint8Array([0, 0, 0, 128, 63, 0, 0, 0, 192]);
    const tensor = { dims: [2], dataType: 1, floatBytes: file.subarray(1) };
    expect([...tensorFloats(tensor)]).toEqual([1, -2]);
  });
});
