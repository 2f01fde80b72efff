import { expect, test, type Page } from '@playwright/test';

const QUERIES = [
  '残差学习',
  '恒等映射',
  '残差',
  '卷积',
  '快捷连接',
  '瓶颈结构',
  '梯度消失',
  '批量归一化',
  'residual learning',
  'shortcut',
  'identity mapping',
  'skip connection',
];

/** Types a query into the open search and gives the addresses of the answers. */
async function answers(page: Page, query: string): Promise<string[]> {
  const box = page.locator('.search-dialog');
  await box.getByRole('searchbox').fill('');
  await expect(box.locator('.hits li')).toHaveCount(0);
  await box.getByRole('searchbox').fill(query);
  await expect(box.locator('.hits li').first()).toBeVisible();
  return box
    .locator('.hits a')
    .evaluateAll((links) =>
      links.map(
        (link) =>
          new URL((link as HTMLAnchorElement).href).pathname + new URL((link as HTMLAnchorElement).href).hash,
      ),
    );
}

for (const lang of ['zh', 'en'] as const) {
  test(`the search of ${lang} pages finds concepts in both languages`, async ({ page }) => {
    await page.goto(`/${lang}/`);
    await page.keyboard.press('/');
    for (const query of QUERIES) {
      const found = await answers(page, query);
      expect(
        found.every((address) => address.startsWith(`/${lang}/`)),
        query,
      ).toBe(true);
      expect(
        found.some((address) => address.startsWith(`/${lang}/paper/`)),
        `${query}: ${found.join(' ')}`,
      ).toBe(true);
    }
  });
}

test('an exact term is answered by its definition first', async ({ page }) => {
  await page.goto('/zh/');
  await page.keyboard.press('/');
  for (const [query, id] of [
    ['瓶颈结构', 'bottleneck'],
    ['恒等映射', 'identity-mapping'],
  ] as const)
    expect((await answers(page, query))[0]).toMatch(new RegExp(`/zh/glossary/#${id}`));
});

test('an answer jumps to its block, all by keyboard', async ({ page }) => {
  await page.goto('/zh/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('预条件');
  const block = page.locator('.hits a[href*="#"]').first();
  await expect(block).toBeVisible();
  for (let i = 0; i < 12 && !(await block.evaluate((link) => link === document.activeElement)); i++) {
    await page.keyboard.press('ArrowDown');
  }
  const target = new URL((await block.getAttribute('href'))!, page.url());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(target.href);
  await expect(page.locator(target.hash)).toBeInViewport();
});

test('the search page answers the query of its address', async ({ page }) => {
  await page.goto('/en/search/?q=%E6%AE%8B%E5%B7%AE%E5%AD%A6%E4%B9%A0');
  await expect(page.locator('main .hits a').first()).toBeVisible();
  await expect(page.getByRole('status').first()).toContainText('passages');
});

for (const [lang, query, table] of [
  ['zh', '表 3 的 ResNet-152', '表 3：ImageNet 验证集'],
  ['en', 'Table 3 ResNet-152', 'Table 3: ImageNet validation'],
] as const) {
  test(`a row of a table is found by its name and says its numbers, in ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/search/?q=${encodeURIComponent(query)}`);
    const hits = page.locator('main .hits a');
    await expect(hits.first()).toContainText('21.43');
    await expect(hits.nth(1)).toContainText(table);
    await hits.first().click();
    await expect(page).toHaveURL(`/${lang}/results/table-3/#resnet-152`);
    await expect(page.locator('#resnet-152')).toBeInViewport();
  });
}

test('without the list of numbers the search finds passages', async ({ page }) => {
  await page.route('**/pagefind/numbers.json', (route) => route.abort());
  await page.goto('/en/search/?q=Table%206');
  await expect(page.locator('main .hits a[href$="/en/paper/cifar-10/#table-6"]')).toBeVisible();
});

test('a query without an answer says so, and Escape closes the search', async ({ page }) => {
  await page.goto('/en/');
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('zzzzqqqq');
  await expect(page.locator('.search-dialog .status')).toContainText('Nothing found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-dialog')).toBeHidden();
});

test('an index that cannot be loaded is a message, and the next try finds it', async ({ page }) => {
  await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
  await page.goto('/zh/');
  await page.keyboard.press('/');
  await page.keyboard.type('残差');
  await expect(page.locator('.search-dialog .status')).toContainText('索引未能载入');
  await page.unroute('**/pagefind/*.pf_meta');
  await page.keyboard.type('学习');
  await expect(page.locator('.search-dialog .hits li').first()).toBeVisible();
});
