import { beforeAll, describe, expect, it } from 'vitest';
import { readNet } from '../../models/quantize/net/read.ts';
import { METHODS } from '../../models/quantize/quantization/methods.ts';
import type { Net } from '../../models/quantize/net/types.ts';
import { prepare, quantize, type Files } from '../../models/quantize/quantize.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { calibrationGraph } from '../../models/quantize/write/float.ts';
import { foreignNet, noise } from './nets.ts';

const pictures = Array.from({ length: 16 }, (_, seed) => ({
  dims: [1, 3, 16, 16],
  data: noise(768, seed + 1),
}));

describe.each(['pad', 'concat'] as const)("quantizing somebody else's network (shortcut by %s)", (style) => {
  let net: Net;
  let files: Files;
  beforeAll(async () => {
    ({ net } = await prepare(foreignNet(style)));
    files = await quantize(net, pictures, METHODS.minmax!);
  });
  const scores = async (
    graph: 'graph.wasm.onnx' | 'graph.webgpu.onnx' | 'graph.lab.onnx',
    gates?: number[],
  ) => {
    const session = await openSession(files[graph], files['weights.bin']);
    const extra = gates ? { gates: { dims: [gates.length], data: Float32Array.from(gates) } } : {};
    return session.run({ data: pictures[3]!, ...extra });
  };
  const fp32 = async () =>
    (await (await openSession(foreignNet(style))).run({ data: pictures[3]! })).scores!.data as Float32Array;

  it('keeps its input and output, and its answers', async () => {
    const expected = await fp32();
    const spread = Math.max(...expected) - Math.min(...expected);
    for (const graph of ['graph.wasm.onnx', 'graph.webgpu.onnx'] as const) {
      const found = (await scores(graph)).scores!.data;
      const worst = Math.max(...Array.from(expected, (value, i) => Math.abs(value - Number(found[i]))));
      expect(worst / spread, graph).toBeLessThan(0.05);
    }
  });

  it('gives the lab graph a gate per branch, the last map and the responses', async () => {
    const plain = (await scores('graph.webgpu.onnx')).scores!.data;
    const open = await scores('graph.lab.onnx', [1, 1]);
    plain.forEach((value, i) => expect(Number(open.scores!.data[i])).toBeCloseTo(Number(value), 4));
    expect(open.features!.dims).toEqual([1, 16, 4, 4]);
    expect(open.responses!.dims).toEqual([1, 3]);
    const shut = await scores('graph.lab.onnx', [0, 1]);
    expect(shut.scores!.data).not.toEqual(plain);
  });

  it('measures responses as the deviation of the folded convolution', async () => {
    const { responses, means } = await scores('graph.lab.onnx', [1, 1]);
    const map = (await (await openSession(calibrationGraph(net, ['conv1']))).run({ data: pictures[3]! }))
      .conv1!.data as Float32Array;
    const mean = map.reduce((a, b) => a + b) / map.length;
    const deviation = Math.sqrt(map.reduce((sum, value) => sum + (value - mean) ** 2, 0) / map.length);
    expect(Number(means!.data[0])).toBeCloseTo(mean, 2);
    expect(Number(responses!.data[0])).toBeCloseTo(deviation, 2);
  });

  it('keeps the weights in one file that every graph names', () => {
    for (const [name, bytes] of Object.entries(files)) {
      if (name.endsWith('.onnx'))
        expect(new TextDecoder('latin1').decode(bytes), name).toContain('weights.bin');
    }
  });
});

it('refuses to quantize what is already quantized', async () => {
  const { net } = await prepare(foreignNet('pad'));
  const files = await quantize(net, pictures.slice(0, 2), METHODS.minmax!);
  await expect(readNet(files['graph.wasm.onnx'])).rejects.toThrow(
    /QuantizeLinear\): this operator is not supported/,
  );
});
