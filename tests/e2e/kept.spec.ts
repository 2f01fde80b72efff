import { expect, test } from '@playwright/test';
import en from '../../content/ui/en.json' with { type: 'json' };

test('all that the site keeps is named on one page, and removed there by one button', async ({ page }) => {
  await page.goto('en/quiz/residual-learning/');
  await page.getByRole('combobox', { name: en['theme.label'] }).selectOption('dark');
  await page.locator('.quiz-question input').first().check({ force: true });
  await page.evaluate(() => caches.open('residual-models-1'));
  await page.goto('en/privacy/');
  const named = await page.locator('tbody code').allTextContents();
  const there = await page.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())]);
  expect(there).toContain('theme');
  expect(there.filter((name) => !named.includes(name))).toEqual([]);
  await page.getByRole('button', { name: en['privacy.forget'] }).click();
  await expect(page.getByRole('status')).toHaveText(en['privacy.forgotten']);
  expect(await page.evaluate(async () => [Object.keys(localStorage), await caches.keys()])).toEqual([[], []]);
});

test('a browser that forbids it is told of', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto('en/privacy/');
  await page.getByRole('button', { name: en['privacy.forget'] }).click();
  await expect(page.getByRole('status')).toHaveText(en['privacy.refused']);
});
