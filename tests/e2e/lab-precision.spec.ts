import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { Experiment } from './lab/experiment.ts';

const { models } = JSON.parse(readFileSync('models/manifest.json', 'utf8')) as {
  models: { id: string; accuracy: { fp32: number; wasm: number; agreement: { wasm: number } } }[];
};

test('fp32 is fetched on demand, its size said before; then scores, size and time stand side by side', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await lab.open('precision', '?model=resnet-20');
  await expect(page.locator('.lab-output')).toContainText(/the fp32 file has 1\.1 MB, .* 27% of that/);
  await expect(page.locator('.lab-run')).toContainText('MB');
  expect(lab.heavy).toEqual([]);
  await lab.run();
  expect(lab.heavy.filter((url) => url.includes('fp32.onnx'))).toHaveLength(1);
  const rows = page.locator('.bench-result > .precision-table tbody tr');
  await expect(rows).toHaveCount(3);
  for (const row of await rows.all()) await expect(row).toContainText(/[kM]B.*ms.*cat >?\d/);
  await expect(lab.verdict).toContainText('Every way puts “cat” first.');
  await expect(page.locator('.precision-chart > svg').locator('circle, rect, path')).toHaveCount(30);
  await expect(page.getByText(lab.text('precision.gpu.none'))).toBeVisible();
  await page.getByText(lab.text('precision.table')).click();
  const cells = await page
    .locator('details .precision-table tbody tr')
    .nth(3)
    .locator('td')
    .allTextContents();
  expect(cells).toHaveLength(3);
  const scores = cells.map((text) => Number(text.replace('−', '-')));
  // Rounding moves a score a little, and a little only.
  expect(Math.abs(scores[2]! - scores[0]!)).toBeGreaterThan(0);
  expect(Math.abs(scores[2]! - scores[0]!)).toBeLessThan(1);
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
});

test('the address is the state, and the back button undoes', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('precision', '?model=plain-20&backend=wasm&image=ship');
  const net = page.getByRole('combobox', { name: lab.text('lab.model') });
  await expect(net).toHaveValue('plain-20');
  await expect(lab.sample('ship')).toBeChecked();
  await lab.run();
  await net.selectOption('resnet-20');
  await expect(page).toHaveURL(/\?model=resnet-20&backend=wasm&image=ship$/);
  await lab.done();
  await page.goBack();
  await expect(net).toHaveValue('plain-20');
  await lab.done();
  await expect(page.locator('.lab-panel h3').last()).toHaveText('ResNet-20, graph.wasm.onnx');
});

test('WebGPU asked for where there is none is said; what the CPU found stays', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('precision', '?model=resnet-20&backend=webgpu');
  await lab.button('lab.run').click();
  await expect(page.getByRole('alert')).toContainText(lab.text('lab.error.no-webgpu'));
  await expect(lab.verdict).toContainText('“猫”');
});

test('what was measured on the whole test set is on the page without scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('en/lab/precision/');
  const { fp32, wasm, agreement } = models.find(({ id }) => id === 'resnet-20')!.accuracy;
  const said = [fp32, wasm, agreement.wasm].map((share) => `${share.toFixed(2)}%`.replace('.', '\\.'));
  await expect(page.getByRole('row', { name: /ResNet-20/ })).toContainText(new RegExp(said.join('.*')));
  await context.close();
});
