import { expect, test, type Page } from '@playwright/test';

const skipped = (page: Page, id: string) =>
  page
    .locator(`#${id} h2`)
    .first()
    .evaluate((heading) => !heading.checkVisibility({ contentVisibilityAuto: true }));
const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test('a phone opens a long chapter in its middle without having laid out the rest', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/en/after/#repvgg');
  const top = () => page.locator('#repvgg').evaluate((block) => block.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThan(40);
  expect(await top()).toBeLessThan(120);
  expect(await skipped(page, 'pre-activation')).toBe(true);
  expect(await skipped(page, 'repvgg')).toBe(false);
  // What is passed on the way there and back comes to be, and the place is found again.
  await page.goto('/en/after/#pre-activation');
  await expect.poll(() => skipped(page, 'pre-activation')).toBe(false);
  await page.goBack();
  await expect.poll(top).toBeLessThan(120);
});

test('the page is taken to be about as long as it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ['en/after/', 'zh/paper/cifar-10/', 'zh-en/review/lesson-2/']) {
    await page.goto(`/${path}`);
    const before = await height(page);
    await page.evaluate(() =>
      document
        .querySelectorAll<HTMLElement>('[data-high]')
        .forEach((block) => (block.style.contentVisibility = 'visible')),
    );
    const after = await height(page);
    expect(before, path).toBeGreaterThan(0.85 * after);
    expect(before, path).toBeLessThan(1.45 * after);
  }
});

test('on a wide screen and on paper all of it is there', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/after/');
  expect(await skipped(page, 'repvgg')).toBe(false);
  await page.setViewportSize({ width: 390, height: 800 });
  await expect.poll(() => skipped(page, 'repvgg')).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => skipped(page, 'repvgg')).toBe(false);
});
