import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('a cut through a residual and a plain net gives on WebGPU what it gives on the CPU', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  const shares = async () =>
    (await lab.first.locator('.lab-share').allTextContents()).map((text) =>
      parseFloat(text.replace(/[<>]/, '')),
    );
  await lab.open('blocks', '?model=resnet-20&backend=webgpu&gates=111011111');
  await lab.button('lab.run').click();
  const done = page.locator('.lab[data-done=true]');
  await expect(done).toBeVisible();
  await expect(page.locator('.lab-facts')).toContainText('WebGPU');
  const onGpu = await shares();
  expect(onGpu).toHaveLength(4);
  await page.getByRole('combobox', { name: lab.text('lab.backend') }).selectOption('wasm');
  await expect(page.locator('.lab-facts')).toContainText('CPU');
  await expect(done).toBeVisible();
  const onCpu = await shares();
  onCpu.forEach((share, i) => expect(Math.abs(share - onGpu[i]!)).toBeLessThan(0.3));
});

test('class activation maps are drawn from what WebGPU computes', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('attention', '?layers=20&backend=webgpu&image=ship');
  await lab.button('lab.run').click();
  await expect(page.locator('.attention-map')).toHaveCount(2);
  await expect(page.locator('.attention-map').last()).toHaveAttribute('aria-label', /船/);
});

test('depth and responses compute on WebGPU too', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('depth', '?backend=webgpu&image=cat');
  await lab.button('lab.run').click();
  const done = page.locator('.lab[data-done=true]');
  await expect(done).toBeVisible();
  await expect(page.locator('.lab-facts')).toContainText('WebGPU');
  await expect(lab.first).toContainText(['cat', 'cat', 'cat', 'cat']);
  await lab.open('responses', '?layers=20&backend=webgpu&image=cat');
  await lab.button('lab.run').click();
  await expect(done).toBeVisible();
  await expect(page.locator('.lab-facts')).toContainText('WebGPU');
  await expect(page.locator('.responses-chart .resnet.now circle')).toHaveCount(19);
});
