import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernels, nodeEngine } from '../../../../models/quantize/engine.ts';
import { pixels } from '../../../../models/quantize/decode.ts';
import type { Plan } from '../../../../src/inference/engine/plan.ts';
import { asPlanes, moments } from '../../../../src/inference/engine/planes.ts';
import { softmax } from '../../../../src/inference/postprocess.ts';
import { normalize, seen } from '../../../../src/inference/preprocess.ts';
import { makeStill, STILL_IMAGE } from '../../../../src/lab/inside/make-still.ts';
import { netOf, type Net } from '../../../../src/lab/inside/net.ts';
import { rms } from '../../../../src/lab/inside/numbers.ts';
import { unpack } from '../../../../src/lab/inside/still.ts';
import { models } from '../../../../src/lab/zoo.ts';

const model = models.find(({ id }) => id === 'resnet-20')!;
const read = (path: string) => readFileSync(`models/zoo/${path}`);

test('what is shown before anything runs is what the engine computes of the same picture', async () => {
  const plan = JSON.parse(read(model.files.engine!.path).toString()) as Plan;
  const net = { id: model.id, name: model.name, layers: 20, family: 'resnet', ...netOf(plan) } as Net;
  await kernels('plain');
  const { still, bytes } = await makeStill(model);
  expect(bytes.length).toBeLessThan(110_000);
  const shown = await unpack(net, bytes, still.steps, () => Promise.resolve());
  const engine = await nodeEngine(plan, read(model.files.weights.path));
  const file = new Uint8Array(readFileSync(`public/samples/${STILL_IMAGE}.webp`));
  const input = normalize(seen(await pixels(file), model.input), model.input);
  const names = net.blocks.flatMap(({ x, f, sum, out }) => [x, f, sum!, out]);
  const { logits, maps } = engine.run(input, { keep: names });
  for (const name of names) {
    const expected = asPlanes(maps[name]!);
    const off = expected.map((value, i) => value - shown[name]!.data[i]!);
    expect([name, shown[name]!.data.length]).toEqual([name, expected.length]);
    expect(rms(off) / rms(expected)).toBeLessThan(0.02);
  }
  softmax(logits).forEach((share, i) => expect(still.probabilities[i]).toBeCloseTo(share, 4));
  expect(still.responses).toHaveLength(19);
  const { deviation } = moments(engine.run(input, { keep: ['conv19'] }).maps['conv19']!);
  expect(still.responses[18]).toBeCloseTo(deviation, 2);
  // A class's evidence, averaged over the map, is its score against the mean of all scores.
  const mean = logits.reduce((sum, value) => sum + value, 0) / logits.length;
  still.evidence.forEach((map, of) => {
    expect(map).toHaveLength(64);
    expect(map.reduce((sum, value) => sum + value, 0) / 64).toBeCloseTo(logits[of]! - mean, 1);
  });
});
