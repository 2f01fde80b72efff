import { expect, test, type Page } from '@playwright/test';

test('error against cost: a mark says what it is and leads to its cell', async ({ page }) => {
  await page.goto('en/results/cost/');
  const chart = page.locator('#cost-imagenet svg.chart:visible');
  const mark = chart.locator('a.to-cell[href$="table-3/#resnet-152-top-1"]').first();
  await mark.hover();
  await expect(page.locator('.mark-note:visible')).toContainText(
    'ResNet-152 (B): error 21.43% (Table 3, page 6)',
  );
  await chart.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.mark-note:visible')).toContainText('plain-18');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/en\/results\/table-2\/#r18-plain$/);
});

test('error against cost: a series hides in its own chart alone', async ({ page }) => {
  await page.goto('en/results/cost/');
  await page.getByRole('checkbox', { name: 'ResNets, best results' }).uncheck();
  const chart = page.locator('#cost-imagenet svg.chart:visible');
  await expect(chart.locator('[data-cell="table-4-resnet-50-top-1"]').first()).toBeHidden();
  await expect(chart.locator('[data-cell="table-3-resnet-50-top-1"]').first()).toBeVisible();
  await expect(page.locator('#cost-cifar svg.chart:visible .mark').first()).toBeVisible();
});

test('margins: printed beside recomputed, and the numbers lead to their cells', async ({ page }) => {
  await page.goto('en/results/margins/');
  const row = page.locator('#slide-localization');
  await expect(row).toContainText('25.0%');
  await expect(row).toContainText('does not agree');
  await row.getByRole('link', { name: '12.0' }).click();
  await expect(page).toHaveURL(/competitions\/#imagenet-localization-second$/);
});

const hits = (page: Page) => page.getByRole('status');
const rows = (page: Page) => page.locator('#all tr[data-words]:visible');

test('all numbers: words in either language, choices, and the address keep one another', async ({ page }) => {
  await page.goto('en/results/all/');
  await expect(hits(page)).toHaveText(/^(\d+) of \1 numbers$/);
  await page.getByRole('searchbox').fill('普通网络');
  // Four numbers of plain networks, and those of ResNets in the table that is called after both.
  await expect(hits(page)).toHaveText(/^6 of \d+ numbers$/);
  await page.locator('select[name=family]').selectOption('plain');
  await expect(hits(page)).toHaveText(/^4 of \d+ numbers$/);
  await page.locator('select[name=table]').selectOption('table-3');
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/\?q=.+&table=table-3&family=plain$/);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await rows(page).getByRole('link', { name: '28.54' }).click();
  await expect(page).toHaveURL(/table-3\/#plain-34-top-1$/);
  await page.goBack();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/results\/all\/$/);
  await expect(hits(page)).toHaveText(/^(\d+) of \1 numbers$/);
});

test('all numbers: a table without a hit goes with its name, and no hit is said', async ({ page }) => {
  await page.goto('zh/results/all/?q=3.57');
  await expect(page.locator('#all tbody:visible')).toHaveCount(1);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('searchbox').fill('AlexNet');
  await expect(hits(page)).toContainText('没有符合条件的数');
  await expect(rows(page)).toHaveCount(0);
});

test('the language switch keeps the filter', async ({ page }) => {
  await page.goto('zh/results/all/?family=plain');
  await page.locator('.languages a[hreflang="en"], .languages a[lang="en"]').first().click();
  await expect(page).toHaveURL(/en\/results\/all\/\?family=plain/);
  await expect(rows(page)).toHaveCount(4);
});

test('a table leads to the views that hold its numbers, with itself chosen', async ({ page }) => {
  await page.goto('zh/results/table-9/');
  await page.getByRole('link', { name: '全部数据' }).click();
  await expect(page.locator('select[name=table]')).toHaveValue('table-9');
  await page.goto('en/results/');
  for (const name of ['Error against cost', 'Margins, printed and recomputed', 'All numbers'])
    await expect(page.getByRole('link', { name })).toBeVisible();
});

for (const path of ['table-6', 'cost', 'margins', 'all']) {
  test(`${path} sends less than 30 kB of script and does not scroll sideways on a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      bytes += (await response.request().sizes()).responseBodySize;
    });
    await page.goto(`zh/results/${path}/`);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(30_000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the views are there, with links in the charts and every number in the list', async ({ page }) => {
    await page.goto('en/results/all/');
    await expect(page.locator('form.filter')).toBeHidden();
    expect(await rows(page).count()).toBeGreaterThan(250);
    await page.goto('en/results/cost/');
    await page.locator('#cost-cifar svg.chart:visible a.to-cell').first().click();
    await expect(page).toHaveURL(/table-6\/#resnet-20-error$/);
    await page.goto('en/results/margins/');
    await expect(page.locator('#margins svg.chart:visible')).toContainText('25.0 ≠ 27');
  });
});
