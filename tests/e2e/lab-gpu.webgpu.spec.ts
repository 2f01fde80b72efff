import { expect, test, type Page } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';
import { Lab } from './lab/lab.ts';
import { recordOthers } from './lab/recorded.ts';

/** Put before the worker's script: keeps the device in sight, so that a test can take it away. */
const WATCH = `
const ask = GPUAdapter.prototype.requestDevice;
GPUAdapter.prototype.requestDevice = async function (...about) {
  self.device = await ask.apply(this, about);
  return self.device;
};
`;

async function loseDevice(page: Page): Promise<void> {
  const worker = page.workers().find((one) => /worker-/.test(one.url()))!;
  await worker.evaluate(() => (globalThis as unknown as { device: GPUDevice }).device.destroy());
}

test('a GPU that computes something else is noticed: the CPU takes over, says so, and stays', async ({
  page,
}) => {
  await recordOthers(page, 'resnet-20', ['webgpu']);
  const lab = new Lab(page, 'zh');
  await lab.open('?backend=webgpu');
  await lab.run();
  await expect(lab.best).toContainText('猫');
  await expect(page.locator('.lab-note')).toHaveText(lab.text('note.gpu-wrong'));
  await expect(lab.facts).toContainText('CPU');
  await expect(lab.alert).toBeEmpty();
  await lab.pickSample('dog');
  await expect(lab.best).toContainText('狗');
  await expect(page.locator('.lab-note')).toHaveText(lab.text('note.gpu-wrong'));
});

test('a GPU lost once is set up again, lost twice the CPU takes over; both are said', async ({ page }) => {
  await page.route(/worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: WATCH + (await response.text()) });
  });
  const lab = new Lab(page, 'en');
  await lab.open('?backend=webgpu');
  await lab.run();
  await expect(lab.best).toContainText('cat');
  const note = page.locator('.lab-note');
  await expect(note).toHaveCount(0);
  await loseDevice(page);
  await lab.button('run.again').click();
  await expect(note).toHaveText(lab.text('note.gpu-recovered'));
  await expect(lab.facts).toContainText('WebGPU');
  await loseDevice(page);
  await lab.button('run.again').click();
  await expect(note).toHaveText(lab.text('note.gpu-lost'));
  await expect(lab.facts).toContainText('CPU, this site');
  await expect(lab.best).toContainText('cat');
});

test('precision: WebGPU and the CPU agree on one graph', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('precision', '?model=resnet-20&backend=webgpu');
  await lab.button('lab.run').click();
  await expect(page.locator('.lab[data-done=true]')).toBeVisible();
  const rows = page.locator('.bench-result > .precision-table tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.last()).toContainText(/WebGPU.*28\d kB.*m?s/);
  const off = Number(/differ by at most (\S+);/.exec((await lab.verdict.textContent()) ?? '')?.[1]);
  expect(off).toBeLessThan(0.01);
  await expect(page.locator('.lab-facts')).toContainText('CPU, threads');
  await expect(page.locator('.lab-facts')).toContainText('WebGPU (');
});

test('ten views on WebGPU give what they give on the CPU', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  const done = page.locator('.lab[data-done=true]');
  const shares = async () =>
    (await page.locator('.views-crops .lab-share').allTextContents()).map((text) =>
      parseFloat(text.replace(/[<>]/, '')),
    );
  await lab.open('views', '?model=resnet-20&backend=webgpu');
  await lab.button('lab.run').click();
  await expect(done).toBeVisible();
  await expect(page.locator('.lab-facts')).toContainText('WebGPU');
  const onGpu = await shares();
  expect(onGpu).toHaveLength(10);
  await page.getByRole('combobox', { name: lab.text('lab.backend') }).selectOption('wasm');
  await expect(page.locator('.lab-facts')).toContainText('CPU');
  await expect(done).toBeVisible();
  (await shares()).forEach((share, i) => expect(Math.abs(share - onGpu[i]!)).toBeLessThan(8));
});
