import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { record, type Recorded } from '../../models/quantize/evaluate/record.ts';
import { isTrained, readManifest } from '../../models/quantize/manifest.ts';
import { deviation } from '../../src/inference/self-check.ts';

const models = readManifest('models/manifest.json').models.filter(isTrained);

it.each(models)('$id has a record of what its graphs answer, and it still holds', async (model) => {
  const kept = JSON.parse(readFileSync(`models/zoo/${model.check!.path}`, 'utf8')) as Recorded;
  const { wasm, webgpu, lab, fp32, engine } = model.files;
  const found = await record('models/zoo', model, kept.picture ?? '');
  expect(found.rgb).toBe(kept.rgb);
  for (const { path, sha256 } of [wasm, webgpu, lab, fp32, engine!])
    expect(deviation(found.logits[sha256]!, kept.logits[sha256]!), path).toBeLessThan(1e-3);
  // The page allows 5 % of the spread: no graph of a network is further than that from another.
  for (const { path, sha256 } of [wasm, webgpu, lab, engine!])
    expect(deviation(kept.logits[sha256]!, kept.logits[fp32.sha256]!), path).toBeLessThan(0.05);
});
