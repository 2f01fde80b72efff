import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Plan } from '../../src/inference/engine/plan.ts';
import { readManifest } from '../../models/quantize/manifest.ts';
import { Lab } from './lab/lab.ts';
import { recordOthers } from './lab/recorded.ts';

/** Of the script of the worker, before anything of it runs. */
const inWorker = (page: Page, script: string) =>
  page.route(/\/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script};\n${await response.text()}` });
  });
/** Small modules ask what the browser can; the longer of them for relaxed SIMD. */
const WITHOUT_RELAXED =
  'const all = WebAssembly.validate; WebAssembly.validate = (m) => m.length < 33 && all(m)';
const panel = (page: Page) => page.locator('.lab-panel');

for (const build of ['relaxed', 'plain'] as const)
  test(`the first answer comes from the engine, and is the recorded one: ${build}`, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    if (build === 'plain') await inWorker(page, WITHOUT_RELAXED);
    const lab = new Lab(page, 'en');
    await lab.open();
    await lab.run();
    await expect(lab.best).toContainText('cat');
    await expect(lab.facts).toContainText("this site's own engine");
    await panel(page).locator('summary').click();
    await expect(panel(page)).toContainText(`This site's own engine (${build})`);
    await expect(panel(page)).toContainText('passed: scores at most 0.0000%');
    await expect(panel(page)).toContainText('plan.json');
    expect(fetched.filter((url) => /\.onnx|ort[.-]/.test(url))).toEqual([]);
    expect(fetched.filter((url) => url.endsWith('.wasm'))).toEqual([expect.stringContaining(build)]);
  });

/** Gives the page another plan of the network, with the hash that it then has. */
async function plan(page: Page, change: (plan: Plan) => object): Promise<void> {
  const manifest = readManifest('models/manifest.json');
  const model = manifest.models.find(({ id }) => id === 'resnet-20')!;
  const { path } = model.files.engine!;
  const body = JSON.stringify(change(JSON.parse(readFileSync(`models/zoo/${path}`, 'utf8')) as Plan));
  const sha256 = createHash('sha256').update(body).digest('hex');
  model.files.engine = { path, bytes: body.length, sha256 };
  await page.route('**/models/manifest.json', (route) => route.fulfill({ json: manifest }));
  await page.route(`**/models/${path}*`, (route) => route.fulfill({ body }));
}

const BAD: Record<string, { make: (page: Page) => Promise<void>; why: string }> = {
  'a plan that lies': {
    make: (page) => plan(page, ({ maps, ...rest }) => ({ ...rest, maps: { ...maps, relu1: [16, 99, 99] } })),
    why: 'the plan of the network does not hold',
  },
  'a plan for other weights': {
    make: (page) => plan(page, (of) => ({ ...of, weights: { ...of.weights, sha256: 'another' } })),
    why: 'other weights',
  },
  'another answer than the recorded one': {
    make: (page) => recordOthers(page, 'resnet-20', ['engine']),
    why: 'logits off by',
  },
};

for (const [what, { make, why }] of Object.entries(BAD))
  test(`${what}: ONNX Runtime takes over, and the reader is told`, async ({ page }) => {
    await make(page);
    const lab = new Lab(page, 'en');
    await lab.open();
    await lab.run();
    // Another runtime is fetched on the way.
    await expect(lab.best).toContainText('cat', { timeout: 40_000 });
    await expect(page.locator('.lab')).toContainText(lab.text('note.engine-failed'));
    await panel(page).locator('summary').click();
    await expect(panel(page)).toContainText('ONNX Runtime Web 1.');
    await expect(panel(page)).toContainText(why);
  });

test('a plan of other bytes than the manifest says is an error to try again after', async ({ page }) => {
  await page.route('**/models/resnet-20/plan.json*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"scale":', '"scale" ') });
  });
  const lab = new Lab(page, 'en');
  await lab.open();
  await lab.run();
  await expect(lab.alert).toContainText('plan.json');
  await page.unrouteAll();
  await lab.button('retry').click();
  await expect(lab.best).toContainText('cat');
});
