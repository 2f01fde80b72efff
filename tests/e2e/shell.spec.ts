import { expect, test } from '@playwright/test';

test('a reader is sent to her language, and to the one she chose before', async ({ browser, baseURL }) => {
  for (const [locale, route] of [
    ['zh-TW', 'zh'],
    ['de-DE', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${route}/$`));
    await page.goto('/zh-en/');
    await page.goto('/');
    await expect(page).toHaveURL(/\/zh-en\/$/);
    await context.close();
  }
});

test('the front door works without scripts', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  await page.goto('/');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('main')).toContainText('Deep Residual Learning for Image Recognition');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One addition');
  await page.close();
});

test('the language switch keeps section and block', async ({ page }) => {
  await page.goto('/zh/paper/residual-learning/#preconditioning');
  await page.getByRole('navigation', { name: '语言' }).getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/paper\/residual-learning\/#preconditioning$/);
  await expect(page.locator('#preconditioning')).toBeInViewport();
  await page.getByRole('link', { name: 'Chinese and English side by side' }).click();
  await expect(page).toHaveURL(/\/zh-en\/paper\/residual-learning\/#preconditioning$/);
});

test('the theme follows the system until one is chosen, and the choice stays without a flash', async ({
  page,
}) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/');
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.getByLabel('Theme').selectOption('light');
  expect(await background()).toBe(light);
  await page.goto('/en/glossary/', { waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await background()).toBe(light);
  await page.getByLabel('Theme').selectOption('system');
  expect(await background()).toBe(dark);
});

for (const lang of ['zh', 'en'] as const)
  test(`on a phone the header is one row, and its menu leads everywhere by keyboard (${lang})`, async ({
    page,
  }) => {
    const places = page.getByRole('navigation', { name: lang === 'zh' ? '主导航' : 'Main' });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 760 });
      await page.goto(`/${lang}/quiz/abstract/`);
      expect((await page.locator('header.site').boundingBox())!.height).toBeLessThanOrEqual(56);
      await expect(places).toBeHidden();
      await page.locator('.menu-button').focus();
      await page.keyboard.press('Enter');
      await expect(places.getByRole('link')).toHaveCount(11);
      await expect(places.locator('[aria-current]')).toHaveCount(2);
      await expect(page.getByLabel(lang === 'zh' ? '主题' : 'Theme')).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(places.getByRole('link').first()).toBeFocused();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      await expect(places).toBeHidden();
    }
  });

test('the menu of a phone opens without scripts', async ({ browser, baseURL }) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    baseURL: baseURL!,
    viewport: { width: 390, height: 760 },
  });
  await page.goto('/en/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/$/);
  await page.close();
});

test('a wide header is one row at every width, and everything begins on its left edge', async ({ page }) => {
  for (const width of [1024, 1040, 1080, 1160, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/en/results/table-2/');
    expect((await page.locator('header.site').boundingBox())!.height, `${width}`).toBeLessThanOrEqual(56);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  for (const path of [
    'en/',
    'zh/results/table-2/',
    'en/quiz/',
    'zh/review/lesson-1/',
    'en/errata/',
    'zh/lab/',
  ]) {
    await page.goto(`/${path}`);
    const lefts = await page
      .locator('.brand, main h1, footer .more')
      .evaluateAll((all) => all.map((one) => one.closest('p, h1, a')!.getBoundingClientRect().left));
    expect(new Set(lefts.map(Math.round)).size, path).toBe(1);
  }
});

test('quiz and flashcards are marked in the menu as parts of the course', async ({ page }) => {
  for (const path of ['quiz/', 'quiz/abstract/', 'flashcards/', 'questions/', 'errata/', 'teach/']) {
    await page.goto(`/en/${path}`);
    const marked = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]:visible');
    await expect(marked, path).toHaveText('Course');
  }
});

test('a block’s # shows under the pointer and at the focus', async ({ page }) => {
  await page.goto('/en/paper/residual-learning/');
  const block = page.locator('#preconditioning');
  const mark = block.locator('.meta .permalink');
  await expect(mark).toHaveCSS('opacity', '0');
  await block.hover();
  await expect(mark).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(mark).toHaveCSS('opacity', '0');
  await mark.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(mark).toHaveCSS('opacity', '1');
});

test('the first Tab reaches the skip link, which leads to the text', async ({ page }) => {
  await page.goto('/en/paper/residual-learning/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('previous and next walk through the paper', async ({ page }) => {
  await page.goto('/en/paper/residual-learning/');
  await page.locator('.pager a[rel=next]').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Identity mapping by shortcuts');
  await expect(
    page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current=page]'),
  ).toContainText('3.2');
});

test('no page is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    'zh/',
    'en/',
    'zh-en/',
    'en/paper/identity-mapping/',
    'en/results/table-2/',
    'zh/lab/',
    'en/glossary/',
    'en/references/',
  ]) {
    await page.goto(`/${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
});

test('a page is cited from its foot: its own entry and the paper’s, copied by a button', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/results/table-3/');
  await page.getByText('Cite this page').click();
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/^@misc\{residual-en-results-table-3,[^]+\/en\/results\/table-3\/\}\}/);
  await page.getByRole('button', { name: 'Copy' }).last().click();
  await expect.poll(copied).toMatch(/^@inproceedings\{he2016deep,/);
});
