import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

const ROUTES = ['zh', 'en', 'zh-en'] as const;
const PAGE = 'results/table-2/';

for (const route of ROUTES) {
  test(`/${route}/: chart and table, in the languages of the route`, async ({ page }) => {
    await page.goto(`${route}/${PAGE}`);
    await expect(page.getByRole('group', { name: route === 'en' ? 'Table 2:' : '表 2：' })).toBeVisible();
    await expect(page.getByRole('cell', { name: '28.54' })).toBeVisible();
    await expect(page.locator('main p[lang="zh-CN"]').first()).toBeVisible({ visible: route !== 'en' });
    await expect(page.locator('main p[lang="en"]').first()).toBeVisible({ visible: route !== 'zh' });
  });

  test(`/${route}/: the list of tables leads to the table`, async ({ page }) => {
    await page.goto(`${route}/results/`);
    await page.locator('#table-2 a').click();
    await expect(page).toHaveURL(new RegExp(`/${route}/${PAGE}$`));
  });
}

test('the address of a cell highlights that cell and no other', async ({ page }) => {
  await page.goto(`en/${PAGE}#r34-resnet`);
  const colour = (id: string) => page.locator(id).evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await expect(page.locator('#r34-resnet')).toBeInViewport();
  expect(await colour('#r34-resnet')).not.toBe(await colour('#r34-plain'));
  expect(await colour('#r18-plain')).toBe(await colour('#r34-plain'));
});

test('a value is a link to itself, a row name to its row', async ({ page }) => {
  await page.goto(`en/${PAGE}`);
  await page.getByRole('link', { name: '25.03' }).click();
  await expect(page).toHaveURL(/#r34-resnet$/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '18 layers' }).click();
  await expect(page).toHaveURL(/#r18$/);
});

test('downloads hold the numbers of the page', async ({ page }) => {
  await page.goto(`en/${PAGE}`);
  const get = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  expect(await get('Download CSV')).toEqual({
    name: 'table-2.csv',
    text: 'row,label,plain,resnet\r\nr18,18 layers,27.94,27.88\r\nr34,34 layers,28.54,25.03\r\n',
  });
  const json = await get('Download JSON');
  expect(json.name).toBe('table-2.json');
  expect(JSON.parse(json.text)).toMatchObject({
    page: 5,
    rows: [{ values: [27.94, 27.88] }, { values: [28.54, 25.03] }],
  });
});

for (const width of [390, 1280]) {
  test(`at ${String(width)} px one drawing shows, with text of 11 px or more`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`zh-en/${PAGE}`);
    const chart = page.locator('#chart svg.chart:visible');
    await expect(chart).toHaveCount(1);
    const scale = await chart.evaluate(
      (svg: SVGSVGElement) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    );
    const sizes = await chart
      .locator('text')
      .evaluateAll((all) => all.map((text) => parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes) * scale).toBeGreaterThanOrEqual(11);
    const inside = await chart.evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].every((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
      });
    });
    expect(inside).toBe(true);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the chart is there, with every value', async ({ page }) => {
    await page.goto(`zh/${PAGE}`);
    const chart = page.locator('#chart svg.chart:visible');
    for (const value of ['27.94', '27.88', '28.54', '25.03']) await expect(chart).toContainText(value);
  });
});
