import { expect, test } from '@playwright/test';
import { violations } from './violations.ts';

for (const lang of ['zh', 'en'] as const) {
  test(`/${lang}/after/: the family tree leads to the block about a work`, async ({ page }) => {
    await page.goto(`${lang}/after/`);
    await page.locator('.family-tree a', { hasText: 'ResNeXt' }).first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#resnext$/);
    await expect(page.locator('#resnext h2')).toBeInViewport();
    await expect(page.locator('#resnext svg.after-drawing')).toBeVisible();
  });
}

test('both languages stand side by side, block by block', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('zh-en/after/');
  const pair = page.locator('.pair', { has: page.locator('#wide') });
  await expect(pair.locator('[lang="en"]')).toContainText('fewer layers, more channels');
  await expect(pair.locator('svg.after-drawing')).toHaveCount(2);
});

test('a network of the years after has no violation, light or dark, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('en/architectures/wrn-28-10/');
  expect(await violations(page)).toEqual([]);
});

for (const [address, width] of [
  ['en/after/', 320],
  ['zh/after/', 390],
  ['en/architectures/wrn-28-10/', 390],
] as const)
  test(`${address} fits ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('a drawing is embedded alone, with a link to its block', async ({ page }) => {
  await page.goto('embed/en/after/drawn-resnext/');
  await expect(page.locator('svg.after-drawing')).toHaveCount(1);
  await expect(page.locator('footer a[href$="/en/after/#drawn-resnext"]')).toBeVisible();
});

test('later networks stand apart from those of the paper', async ({ page }) => {
  await page.goto('en/architectures/');
  const later = page.locator('#later ~ .scroll table tr[id]');
  await expect(later.filter({ hasText: 'WRN-28-10' })).toHaveCount(1);
  await expect(page.locator('#imagenet ~ .scroll >> nth=0')).not.toContainText('ResNeXt');
  await page.goto('en/architectures/wrn-28-10/');
  await expect(page.locator('#facts')).toContainText('36,479,194');
  await expect(page.locator('#options')).toHaveCount(0);
});
