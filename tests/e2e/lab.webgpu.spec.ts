import { expect, test } from '@playwright/test';
import { Lab } from './lab/lab.ts';

test('the cat is a cat on WebGPU too, with the probability that the CPU gives', async ({ page }) => {
  const lab = new Lab(page, 'zh');
  await lab.open('?backend=webgpu');
  await lab.run();
  await expect(lab.best).toContainText('猫');
  await expect(lab.facts).toContainText('WebGPU');
  const share = async () =>
    parseFloat((await lab.best.locator('.lab-share').textContent())?.replace('>', '') ?? '');
  const onGpu = await share();

  // An adapter that draws on the CPU is left to those who ask for it: 'auto' computes on the CPU itself.
  await lab.backend('auto');
  await expect(lab.facts).toContainText('CPU');
  expect(Math.abs((await share()) - onGpu)).toBeLessThan(5);
});
