import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Recorded } from '../../../models/quantize/evaluate/record.ts';
import { readManifest } from '../../../models/quantize/manifest.ts';

/** Lets the record of a network say other logits for its graphs, or plan, of these kinds: what they truly answer then looks wrong. */
export async function recordOthers(
  page: Page,
  id: string,
  kinds: readonly ('wasm' | 'webgpu' | 'engine')[],
): Promise<void> {
  const manifest = readManifest('models/manifest.json');
  const model = manifest.models.find((one) => one.id === id)!;
  const recorded = JSON.parse(readFileSync(`models/zoo/${model.check!.path}`, 'utf8')) as Recorded;
  for (const kind of kinds) recorded.logits[model.files[kind]!.sha256]!.reverse();
  const body = JSON.stringify(recorded);
  const sha256 = createHash('sha256').update(body).digest('hex');
  model.check = { ...model.check!, bytes: body.length, sha256 };
  await page.route('**/models/manifest.json', (route) => route.fulfill({ json: manifest }));
  await page.route(`**/models/${id}/check.json*`, (route) => route.fulfill({ body }));
}
