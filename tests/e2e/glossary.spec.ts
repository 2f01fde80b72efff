import { expect, test } from '@playwright/test';

test('the glossary is filtered by what is typed, in either language, and a link to a term shows it', async ({
  page,
}) => {
  await page.goto('/zh/glossary/');
  const entries = page.locator('[data-block]:visible');
  const all = await entries.count();
  await page.getByLabel('筛选').fill('bottleneck');
  await expect.poll(() => entries.count()).toBeLessThan(all / 4);
  await expect(entries.filter({ hasText: '瓶颈结构' }).first()).toBeVisible();
  await expect(page.getByRole('status').first()).toContainText(`${await entries.count()}`);
  await page.getByLabel('筛选').fill('');
  await expect(entries).toHaveCount(all);
  await page.getByRole('navigation', { name: '按拼音首字母' }).getByRole('link', { name: 'C' }).click();
  await expect(page.locator('#letter-c')).toBeInViewport();
  await expect(page.locator('#letter-c')).toContainText('残差学习');
});

test('without scripts the whole glossary and its letters are there, and no filter', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  await page.goto('/en/glossary/');
  await expect(page.getByLabel('Filter')).toBeHidden();
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'R' }).click();
  await expect(page.locator('#letter-r')).toBeInViewport();
  await page.close();
});
