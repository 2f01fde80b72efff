import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTrained, readManifest } from '../../models/quantize/manifest.ts';
import { normalize } from '../../models/quantize/pictures.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { classMap } from '../../src/inference/cam.ts';
import type { Model } from '../../src/inference/manifest.ts';
import { head as readHead } from '../../src/pages/models/[id]/_head.ts';

const models = readManifest('models/manifest.json').models.filter(isTrained);
const bytes = (path: string) => readFileSync(`models/zoo/${path}`);

describe.each(models)('the class activation maps of $id', (model) => {
  it('add up to the scores, for every class', async () => {
    const { size, pictures } = JSON.parse(bytes(model.reference!).toString()) as {
      size: number;
      pictures: { rgb: string }[];
    };
    const shown = { count: 1, size, rgb: Buffer.from(pictures[0]!.rgb, 'base64'), classes: new Int32Array() };
    const session = await openSession(bytes(model.files.lab.path), bytes(model.files.weights.path));
    const outputs = await session.run({
      [model.input.name]: normalize(shown, model.input.mean, model.input.std),
      ...(model.blocks && { gates: { dims: [model.blocks], data: new Float32Array(model.blocks).fill(1) } }),
    });
    await session.release();
    const [, channels = 0, height = 0, width = 0] = outputs.features!.dims;
    const features = outputs.features!.data as Float32Array;
    const inside = { features, shape: [channels, height, width] as const, responses: new Float32Array() };
    const head = await readHead(model as unknown as Model, 'models/zoo');
    const logits = Array.from(outputs[model.output]!.data, Number);
    const middle = logits.reduce((sum, value) => sum + value) / logits.length;
    logits.forEach((logit, index) => {
      const map = classMap(inside, head, index);
      expect(map.reduce((sum, value) => sum + value) / map.length).toBeCloseTo(logit - middle, 3);
    });
    expect(() => classMap({ ...inside, shape: [1, height, width] }, head, 0)).toThrow(RangeError);
  });
});
