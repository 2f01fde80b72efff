import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';
import { Lab } from './lab/lab.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('what really ran is on the page, and on the clipboard for a bug report', async ({ page }) => {
  const lab = new Lab(page, 'en');
  await lab.open('?backend=wasm');
  await lab.run();
  await expect(lab.best).toContainText('cat');
  await lab.button('run.again').click();
  await expect(lab.facts).toContainText('Time of a run');
  const panel = page.locator('.lab-panel');
  await panel.locator('summary').click();
  for (const told of ['CPU, threads: ', 'ONNX Runtime Web 1.', 'graph.wasm.onnx', 'weights.bin', 'passed'])
    await expect(panel).toContainText(told);
  await panel.getByRole('button', { name: lab.text('panel.copy') }).click();
  await expect(panel.getByRole('status')).toHaveText(lab.text('panel.copied'));
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('ResNet-20');
  expect(text).toMatch(/graph\.wasm\.onnx [0-9a-f]{16}; weights\.bin [0-9a-f]{16}/);
  expect(text).toMatch(/Download: downloaded 1\d\.\d MB, from this device 0 B, in \d/);
  expect(text).toContain(await page.evaluate(() => navigator.userAgent));
  expect(text).toContain(page.url());
});

test('an experiment tells it of every network that ran', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('depth', '?backend=wasm');
  await lab.run();
  await page.locator('.lab-panel summary').click();
  await expect(page.locator('.lab-panel h3')).toContainText([
    'Plain-20',
    'ResNet-20',
    'Plain-56',
    'ResNet-56',
  ]);
  await expect(page.locator('.lab-panel').getByText('通过')).toHaveCount(4);
  await lab.expectAccessible('.lab-panel');
  await lab.expectNarrow();
});
