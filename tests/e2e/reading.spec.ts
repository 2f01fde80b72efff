import { expect, test } from '@playwright/test';

const SECTION = 'paper/residual-learning/';

test.describe('a section', () => {
  for (const [route, heading] of [
    ['zh', '残差学习'],
    ['en', 'Residual learning'],
  ] as const) {
    test(`is read in ${route} without scripts`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
      await page.goto(`/${route}/${SECTION}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
      await expect(page.locator('.equation').first()).toBeVisible();
      await expect(page.locator('math').first()).toBeAttached(); // for screen readers
      await page.close();
    });
  }

  test('stands side by side on a wide screen, block by block, and stacked on a phone', async ({ page }) => {
    await page.goto(`/zh-en/${SECTION}`);
    const pairs = page.locator('.pair');
    expect(await pairs.count()).toBeGreaterThan(5);
    for (const pair of await pairs.all()) {
      const [zh, en] = [
        await pair.locator('[lang=zh-CN]').first().boundingBox(),
        await pair.locator('> [lang=en]').boundingBox(),
      ];
      expect(Math.abs(zh!.y - en!.y)).toBeLessThan(2);
      expect(en!.x).toBeGreaterThan(zh!.x + zh!.width);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const first = pairs.first();
    const [zh, en] = [
      await first.locator('> [lang=zh-CN]').boundingBox(),
      await first.locator('> [lang=en]').boundingBox(),
    ];
    expect(en!.y).toBeGreaterThanOrEqual(zh!.y + zh!.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('has every id once, with both languages on the page', async ({ page }) => {
    await page.goto('/zh-en/paper/identity-mapping/');
    const ids = await page.$$eval('[id]', (elements) => elements.map((element) => element.id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['eq-1', 'eq-2', 'fig-2']));
  });

  test('opens a term on hover, on focus and on tap, and Escape closes it', async ({ page }) => {
    await page.goto(`/en/${SECTION}`);
    const term = page.locator('a[data-card="term:residual-function"]').first();
    const card = page.locator('#card-en-term-residual-function');
    await expect(card).toBeHidden();
    await term.hover();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();

    await page.locator('a[data-card="term:residual-learning"]').first().focus();
    await page.keyboard.press('Tab');
    await expect(card).toBeVisible();
    await expect(card).toContainText('残差函数');
  });

  test('shows a reference at its citation', async ({ page }) => {
    await page.goto(`/zh/${SECTION}`);
    await page.locator('a.cite').first().hover();
    await expect(page.locator('#card-zh-cite-he2016deep')).toContainText(
      'Deep Residual Learning for Image Recognition',
    );
  });

  test('opens a term on a tap without leaving the page', async ({ browser, baseURL }) => {
    const page = await browser.newPage({
      hasTouch: true,
      viewport: { width: 390, height: 844 },
      baseURL: baseURL!,
    });
    await page.goto(`/zh/${SECTION}`);
    await page.locator('a[data-card="term:residual-function"]').first().tap();
    const card = page.locator('#card-zh-term-residual-function');
    await expect(card).toBeVisible();
    const box = await card.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    expect(page.url()).toContain(SECTION);
    await page.close();
  });

  test('copies the address of a block', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/en/${SECTION}`);
    await page.locator('#preconditioning .permalink').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/en\/paper\/residual-learning\/#preconditioning$/,
    );
  });
});

test('formulas fetch the parts of fonts that were cut out for them, and no whole font', async ({ page }) => {
  const fonts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) fonts.push(response.body());
  });
  await page.goto('/zh/review/lesson-2/');
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(fonts)).map(({ length }) => length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(10_000);
});
