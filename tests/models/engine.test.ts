import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineSession, nodeEngine } from '../../models/quantize/engine.ts';
import type { Recorded } from '../../models/quantize/evaluate/record.ts';
import { isTrained, readManifest, type FileEntry } from '../../models/quantize/manifest.ts';
import { normalize, type Pictures } from '../../models/quantize/pictures.ts';
import { METHODS } from '../../models/quantize/quantization/methods.ts';
import { prepare, quantize } from '../../models/quantize/quantize.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { cutGraph } from '../../models/quantize/write/cut.ts';
import { calibrationGraph } from '../../models/quantize/write/float.ts';
import { engineObstacle } from '../../models/quantize/write/plan-file.ts';
import type { Plan } from '../../src/inference/engine/plan.ts';
import { relativeError } from '../../src/lab/performance/spread.ts';
import { asPlanes, moments } from '../../src/inference/engine/planes.ts';
import { zooNet } from './imagenet-nets.ts';
import { foreignNet, noise } from './nets.ts';

const models = readManifest('models/manifest.json').models.filter(isTrained);
const read = ({ path }: FileEntry) => readFileSync(`models/zoo/${path}`);
const readPlan = (file: Uint8Array) => JSON.parse(Buffer.from(file).toString()) as Plan;
const worst = (found: ArrayLike<number>, expected: ArrayLike<number>) =>
  Math.max(...Array.from(expected, (value, i) => Math.abs(found[i]! - value)));
const spread = (values: ArrayLike<number>) =>
  Math.max(...Array.from(values)) - Math.min(...Array.from(values));
const all = (blocks: number, shut: number[] = []) =>
  Array.from({ length: blocks }, (_, i) => (shut.includes(i) ? 0 : 1));

/** What an answer may be off by for each rounding, as a share of the spread of the logits. */
const ROUNDING = 0.03;

describe.each(models)('$id on the engine', ({ files, input, check, family, output, accuracy }) => {
  const plan = readPlan(read(files.engine!));
  const weights = read(files.weights);
  const recorded = JSON.parse(read(check!).toString()) as Recorded;
  const picture = { size: recorded.size, rgb: Buffer.from(recorded.rgb, 'base64') } as unknown as Pictures;
  const shown = normalize({ ...picture, count: 1, classes: new Int32Array() }, input.mean, input.std);
  const blocks = plan.steps.filter((step) => step.op === 'convolve' && step.gate !== undefined).length;

  it.each(['relaxed', 'plain'] as const)('answers as recorded, bit by bit: %s', async (build) => {
    const engine = await nodeEngine(plan, weights, build);
    expect([...engine.run(shown.data).logits]).toEqual(recorded.logits[files.engine!.sha256]);
  });

  it('stays within the error of quantization of the network in floats', async () => {
    const engine = await nodeEngine(plan, weights);
    const float = await openSession(read(files.fp32));
    const logits = (await float.run({ [input.name]: shown }))[output]!.data as Float32Array;
    await float.release();
    const found = engine.run(shown.data).logits;
    expect(worst(found, logits) / spread(logits)).toBeLessThan(2 * ROUNDING);
    expect(found.indexOf(Math.max(...found))).toBe(logits.indexOf(Math.max(...logits)));
  });

  it('switches blocks off and shows its maps as the lab graph does', async () => {
    const engine = await nodeEngine(plan, weights);
    const lab = read(files.lab);
    const graph = family === 'plain' ? cutGraph(lab).bytes : lab;
    const session = await openSession(graph, weights);
    const threes = plan.steps.filter((step) => step.op === 'convolve' && step.kernel.join() === '3,3');
    const names = threes.map(({ to }) => to);
    const last = plan.steps.find(({ op }) => op === 'mean')!.from;
    // With a block shut, maps leave the ranges of calibration; another block would make another answer altogether.
    for (const shut of [[], [0], [blocks - 1], [1, Math.floor(blocks / 2)]]) {
      const gates = all(blocks, shut);
      const feeds = { [input.name]: shown, gates: { dims: [blocks], data: Float32Array.from(gates) } };
      const outputs = await session.run(feeds);
      const logits = outputs[output]!.data as Float32Array;
      const { logits: found, maps } = engine.run(shown.data, { gates, keep: [last, ...names] });
      expect(worst(found, logits) / spread(logits), `gates ${shut.join()} shut`).toBeLessThan(
        (shut.length ? 7 : 2) * ROUNDING,
      );
      const features = outputs.features!.data as Float32Array;
      expect(relativeError(asPlanes(maps[last]!), features), `gates ${shut.join()} shut`).toBeLessThan(
        shut.length ? 17 * ROUNDING : 0.25,
      );
      const deviations = outputs.responses!.data as Float32Array;
      const own = names.map((name) => moments(maps[name]!).deviation);
      const most = shut.length ? 0.25 : 0.15;
      own.forEach((value, i) => expect(Math.abs(value / deviations[i]! - 1), names[i]).toBeLessThan(most));
    }
    await session.release();
  });

  it('computes again only what lies after a change', async () => {
    const engine = await nodeEngine(plan, weights);
    const fresh = await nodeEngine(plan, weights);
    const shut = [0, Math.floor(blocks / 2), blocks - 1];
    const every = plan.steps.length;
    const open = engine.run(shown.data).logits;
    expect(engine.computed).toBe(every);
    for (const gate of shut) {
      const gates = all(blocks, [gate]);
      expect(engine.run(shown.data, { gates }).logits).toEqual(fresh.run(shown.data, { gates }).logits);
      engine.run(shown.data);
      const from = plan.steps.findIndex((step) => step.op === 'convolve' && step.gate === gate);
      expect(engine.computed).toBe(every - from);
    }
    engine.run(shown.data);
    expect(engine.computed).toBe(0);
    const { to } = plan.steps[4]!;
    engine.run(shown.data, { keep: [to] });
    expect(engine.computed).toBeLessThanOrEqual(every - 4);
    const other = shown.data.map((value) => -value);
    expect(engine.run(other).logits).not.toEqual(open);
    expect(engine.computed).toBe(every);
    expect(engine.run(shown.data).logits).toEqual(open);
  });

  it.runIf(family === 'resnet' || accuracy?.engine !== undefined)(
    'lost at most 0.2 points, and names the same class as fp32 for 98.5 % or more of the test pictures',
    () => {
      expect(accuracy!.fp32 - accuracy!.engine!).toBeLessThanOrEqual(0.2);
      expect(accuracy!.agreement.engine).toBeGreaterThanOrEqual(98.5);
    },
  );
});

describe('networks of other shapes', () => {
  const pictures = (shape: number[], count = 3) =>
    Array.from({ length: count }, (_, i) => ({
      dims: [1, ...shape],
      data: noise(
        shape.reduce((a, b) => a * b),
        i + 1,
      ),
    }));

  const close = async (file: Uint8Array, limit: number) => {
    const { net } = await prepare(file);
    const shown = pictures([...net.input.shape]);
    const files = await quantize(net, shown, METHODS.minmax!);
    const own = await engineSession(readPlan(files['plan.json']!), files['weights.bin']);
    const float = await openSession(calibrationGraph(net, [net.output]));
    for (const picture of shown) {
      const feeds = { [net.input.name]: picture };
      const expected = (await float.run(feeds))[net.output]!.data as Float32Array;
      const found = (await own.run(feeds))[net.output]!.data as Float32Array;
      expect(worst(found, expected) / spread(expected)).toBeLessThan(limit);
    }
    await float.release();
  };

  it.each(['pad', 'concat'] as const)('a stem with max pooling, shortcut A by %s', async (style) => {
    await close(foreignNet(style), 0.08);
  });

  it.each([18, 50])(
    'ImageNet’s ResNet-%i, narrow: 7×7, projections, bottlenecks',
    async (layers) => {
      await close(zooNet(layers, { width: 8, batch: 1 }), 0.1);
    },
    60_000,
  );

  it('says of a network what it has no kernel for', async () => {
    const { net } = await prepare(foreignNet('pad'));
    const layers = net.layers.map((layer) => (layer.op === 'MaxPool' ? { ...layer, ceil: true } : layer));
    expect(engineObstacle(net)).toBeNull();
    expect(engineObstacle({ ...net, layers })).toContain('MaxPool');
  });
});
