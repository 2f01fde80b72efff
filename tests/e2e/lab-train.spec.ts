import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

/** Small enough to be trained to the end while the machine does other things. */
const SMALL = '?nets=plain-4,residual-4&set=moons&width=4';

test('two networks are trained to the end, and what came of it is said', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('train', SMALL);
  await expect(page.locator('.train-error strong')).toHaveText(['–', '–']);
  await lab.button('train.run').click();
  await lab.done();
  await expect(page.locator('.train-error strong').first()).toHaveText(/^\d+\.\d%$/);
  await expect(page.getByRole('status')).toContainText(/Step 1500.*Plain, 4 layers: \d/);
  await expect(page.locator('.train-layers')).toHaveCount(2);
  await expect(page.locator('.train-curves polyline[points]')).toHaveCount(4);
  expect(lab.heavy).toEqual([]);
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
  await lab.button('train.again').click();
  await expect(page.locator('.train-error strong')).toHaveText(['–', '–']);
});

test('step by step, paused, gone on', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('train', '?nets=residual-20');
  const progress = page.locator('.train-progress progress');
  await lab.button('train.once').click();
  await expect(progress).toHaveJSProperty('value', 1);
  await lab.button('train.once').click();
  await expect(progress).toHaveJSProperty('value', 2);
  await lab.button('train.on').click();
  await lab.button('train.pause').click();
  await expect(lab.button('train.on')).toBeVisible();
  const step = await progress.evaluate((bar: HTMLProgressElement) => bar.value);
  expect(step).toBeGreaterThan(2);
  expect(step).toBeLessThan(1500);
});

test('a question sets the networks up, the address says it, and the back button undoes', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('train');
  await expect(page.locator('.train-net h3')).toHaveText(['Plain, 38 layers', 'Residual, 38 layers']);
  await lab.button('train.preset.gradients').click();
  await expect(page.locator('.train-net')).toHaveCount(4);
  await expect(page).toHaveURL(/nets=plain-38-nobn%2Cplain-38-he-nobn%2Cplain-38%2Cplain-38-he/);
  // One step: the gradient has vanished in the first layers of the first network, and in no other.
  await lab.button('train.once').click();
  const said = page.locator('.train-layers svg:first-of-type');
  await expect(said.first()).toHaveAttribute('aria-label', /: \d\.\de-(1[0-9]|2[0-9]) in the first layer/);
  for (const i of [1, 2, 3]) await expect(said.nth(i)).not.toHaveAttribute('aria-label', /e-/);
  await page.goBack();
  await expect(page.locator('.train-net')).toHaveCount(2);
});

test('points are drawn with the mouse and with the keyboard, and kept in the address', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('train', '?set=own&nets=residual-4');
  await expect(lab.button('train.run')).toBeDisabled();
  const plane = page.getByRole('application');
  await plane.focus();
  for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('radio', { name: lab.text('train.draw.class.1') }).check();
  await plane.click({ position: { x: 20, y: 20 } });
  await plane.click({ position: { x: 60, y: 20 } });
  await expect(lab.button('train.run')).toBeEnabled();
  await expect(page).toHaveURL(/own=[\w-]{4}\.[\w-]{4}/);
  await page.reload();
  await expect(page.locator('.train-draw circle')).toHaveCount(2);
  await lab.expectAccessible('.lab');
  await lab.button('train.once').click();
  await expect(page.locator('.train-error strong')).toHaveText(/%/);
});

test('without scripts the page shows what came of the first question, and no dead buttons', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const lang of ['zh', 'en']) {
    await page.goto(`${lang}/lab/train/`);
    await expect(page.locator('svg.train-plane')).toHaveCount(2);
    const errors = (await page.locator('.train-error strong:visible').allInnerTexts()).map(Number.parseFloat);
    expect(errors).toHaveLength(2);
    expect(errors[0]!).toBeGreaterThan(20);
    expect(errors[1]!).toBeLessThan(1);
    await expect(page.locator('.train-curves:visible polyline[points]')).toHaveCount(4);
    await expect(page.locator('main button:visible')).toHaveCount(0);
  }
  await context.close();
});
