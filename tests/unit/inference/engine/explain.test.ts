import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeEngine } from '../../../../models/quantize/engine.ts';
import { explain } from '../../../../src/inference/engine/explain.ts';
import { asPlanes } from '../../../../src/inference/engine/planes.ts';
import type { Plan } from '../../../../src/inference/engine/plan.ts';
import { noise } from './reference.ts';

const read = (net: string) => ({
  plan: JSON.parse(readFileSync(`models/zoo/${net}/plan.json`, 'utf8')) as Plan,
  weights: new Uint8Array(readFileSync(`models/zoo/${net}/weights.bin`)),
});

test.each(['resnet-20', 'plain-20', 'resnet-56', 'plain-56'])(
  '%s: every figure of a place is the engine’s own',
  async (net) => {
    const { plan, weights } = read(net);
    const engine = await nodeEngine(plan, weights);
    const input = noise(3 * 32 * 32).map((value) => value * 2);
    const steps = plan.steps.filter((step) => step.op === 'convolve');
    const names = steps.flatMap(({ from, to }) => (from === plan.input ? [to] : [from, to]));
    const { maps } = engine.run(input, { keep: [...new Set(names)] });
    for (const step of steps) {
      const from = step.from === plan.input ? input : asPlanes(maps[step.from]!);
      const own = asPlanes(maps[step.to]!);
      const [channels, rows, columns] = plan.maps[step.to]!;
      const places = [
        [0, 0, 0],
        [channels - 1, rows - 1, columns - 1],
        [channels >> 1, rows >> 1, columns >> 1],
      ] as const;
      for (const [channel, row, column] of places) {
        const found = explain(plan, weights, from, { map: step.to, channel, row, column });
        expect(found.value).toBeCloseTo(own[(channel * rows + row) * columns + column]!, 4);
        const products = found.inputs.reduce((sum, value, i) => sum + value * found.weights[i]!, 0);
        expect(found.sum).toBeCloseTo(products, 6);
        expect(found.value).toBeCloseTo(found.sum + found.bias, 6);
        expect(found.inputs).toHaveLength(found.window.channels * 9);
      }
    }
  },
);

test('the border reads zeros, and a place or a map that there is not is refused', () => {
  const { plan, weights } = read('resnet-20');
  const ones = new Float32Array(3 * 32 * 32).fill(1);
  const corner = explain(plan, weights, ones, { map: 'conv1', channel: 0, row: 0, column: 0 });
  expect(corner.corner).toEqual({ row: -1, column: -1 });
  expect([...corner.inputs.slice(0, 9)].map((value) => value === 0)).toEqual(
    [1, 1, 1, 1, 0, 0, 1, 0, 0].map(Boolean),
  );
  const at = (place: object) => () =>
    explain(plan, weights, ones, { map: 'conv1', channel: 0, row: 0, column: 0, ...place });
  expect(at({ channel: 16 })).toThrow(RangeError);
  expect(at({ row: -1 })).toThrow(RangeError);
  expect(at({ column: 32 })).toThrow(RangeError);
  expect(at({ map: 'relu1' })).toThrow(RangeError);
});
