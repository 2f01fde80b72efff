import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTrained, readManifest } from '../../models/quantize/manifest.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { cutGraph } from '../../models/quantize/write/cut.ts';
import { noise } from './nets.ts';

const models = readManifest('models/manifest.json').models.filter(isTrained);
const bytes = (path: string) => readFileSync(`models/zoo/${path}`);

describe.each(models.filter(({ family }) => family === 'plain'))(
  'the blocks of $id',
  ({ files, input, layers }) => {
    it('change nothing while all are on, and the answer when one is taken out', async () => {
      const shown = {
        [input.name]: { dims: [1, 3, input.size, input.size], data: noise(3 * input.size ** 2) },
      };
      const weights = bytes(files.weights.path);
      const { bytes: cut, blocks } = cutGraph(bytes(files.lab.path));
      expect(blocks).toBe((layers - 2) / 2);
      const [lab, gated] = [
        await openSession(bytes(files.lab.path), weights),
        await openSession(cut, weights),
      ];
      const whole = await lab.run(shown);
      const run = (gates: number[]) =>
        gated.run({ ...shown, gates: { dims: [blocks], data: Float32Array.from(gates) } });
      const same = await run(Array<number>(blocks).fill(1));
      expect([...same.logits!.data]).toEqual([...whole.logits!.data]);
      expect(same.features!.dims).toEqual(whole.features!.dims);
      for (const off of [0, blocks / 3, blocks - 1]) {
        const other = await run(Array.from({ length: blocks }, (_, i) => (i === off ? 0 : 1)));
        expect([...other.logits!.data], `block ${off}`).not.toEqual([...whole.logits!.data]);
      }
      await lab.release();
      await gated.release();
    });
  },
);

it.each(models.filter(({ family }) => family === 'resnet'))('$id has branches instead', ({ files }) => {
  expect(() => cutGraph(bytes(files.lab.path))).toThrow('no plain net');
});
