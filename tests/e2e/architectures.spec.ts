import { devices, expect, test, type Page } from '@playwright/test';
import { violations } from './violations.ts';

const NETWORK = 'architectures/resnet-34/';
const ADDRESSES = ['architectures/', NETWORK, 'architectures/vgg-19/', 'architectures/compare/'];
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const lang of ['zh', 'en'] as const) {
  test(`/${lang}/: the list leads to a network, the network to its layers`, async ({ page }) => {
    await page.goto(`${lang}/architectures/`);
    await expect(page.locator('#table-1 ~ .scroll table')).toContainText('3×3, 512');
    await page.locator('#resnet-34 a').click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/${NETWORK}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ResNet-34');
    await expect(page.locator('#facts')).toContainText('21,797,672');
  });
}

for (const address of ADDRESSES)
  test(`${address}, unfolded, has no violation, light or dark, and fits a phone`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`zh/${address}`);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
  });

test('text of a drawing is at least 11 px on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`zh/${NETWORK}`);
  const sizes = await page.locator('.drawing svg:visible').evaluateAll((all) =>
    all.flatMap((svg) => {
      const picture = svg as SVGSVGElement;
      const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
      return [...picture.querySelectorAll('text')].map(
        (text) => parseFloat(getComputedStyle(text).fontSize) * scale,
      );
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10.9);
});

test('a stage unfolds into all its blocks', async ({ page }) => {
  await page.goto(`en/${NETWORK}`);
  const last = page.locator('.drawing a[href="#conv4-6-2"]');
  await expect(last).toBeHidden();
  await page.locator('.drawing summary', { hasText: 'Unfold 6' }).click();
  await expect(last).toBeVisible();
  await expect(page.locator('.drawing a[href="#conv4-2-1"]:visible')).toHaveCount(1);
});

test('the switch changes drawing, counts and address', async ({ page }) => {
  await page.goto(`en/${NETWORK}`);
  const padding = page.locator('.drawing .folded .arc.padding');
  const stage = page.locator('tr#conv3');
  await expect(padding.first()).toBeHidden();
  await page.getByLabel('A', { exact: true }).check();
  await expect(padding.first()).toBeVisible();
  await expect(page.locator('#facts')).toContainText('21,623,848');
  await expect(page.locator('#facts span:visible').first()).toHaveText('21,623,848');
  await expect(page).toHaveURL(/\?option=A$/);
  await page.reload();
  await expect(page.getByLabel('A', { exact: true })).toBeChecked();
  await page.getByLabel('C', { exact: true }).check();
  await expect(stage.locator('span:visible', { hasText: 'M' }).first()).toHaveText('1.17 M');
});

test('a layer opens a card where it is: under the pointer, at the focus, at a tap', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`en/${NETWORK}`);
  const card = page.locator('#layer-card');
  const layer = page.locator('.drawing .folded a[href="#conv3-1-1"]');
  await layer.scrollIntoViewIfNeeded();
  // Above the layer or below it, with nothing between; it closes while the page scrolls.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await layer.hover();
    await expect(card).toContainText('conv3_1 · 1', { timeout: 5_000 });
    await expect(card).toContainText('57,802,752');
    const [shown, of] = [(await card.boundingBox())!, (await layer.boundingBox())!];
    expect(Math.max(of.y - shown.y - shown.height, shown.y - of.y - of.height)).toBeLessThan(40);
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.locator('.drawing .folded a[href="#conv3-1-2"]').focus();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('115,605,504');
  await expect(page).toHaveURL(/resnet-34\/$/);
  await card.getByRole('link', { name: 'Its row in the table' }).click();
  await expect(page).toHaveURL(/#conv3-1-2$/);
  await expect(page.locator('tr#conv3-1-2')).toBeInViewport();
  await expect(card).toBeHidden();
});

test('on a phone a tap opens the card and leaves the page where it is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...devices['Pixel 5'],
    serviceWorkers: 'block',
    baseURL: baseURL!,
  });
  const page = await context.newPage();
  await page.goto(`zh/${NETWORK}`);
  const layer = page.locator('.drawing .folded a[href="#conv4-1-1"]');
  await layer.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await layer.tap();
  await expect(page.locator('#layer-card')).toContainText('14×14×256');
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  await context.close();
});

test('the head of a long table of layers stays in view', async ({ page }) => {
  await page.goto('en/architectures/resnet-152/#conv4-20-2');
  await expect(page.locator('#conv4-20-2')).toBeInViewport();
  await expect(page.getByRole('region', { name: 'conv4' }).locator('thead th').first()).toBeInViewport();
});

test('the networks stand as silhouettes above their tables, and lead to their pages', async ({ page }) => {
  await page.goto('en/architectures/');
  const imagenet = page.locator('.skyline').first();
  await expect(imagenet.locator('[data-net]')).toHaveCount(await imagenet.getByRole('link').count());
  await imagenet.getByRole('link', { name: 'ResNet-152' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ResNet-152');
  await expect(page.locator('.to-scale [data-net="resnet-152"]')).toBeVisible();
});

test('the address of a layer opens its stage and leads there', async ({ page }) => {
  await page.goto(`en/${NETWORK}#conv4-5-2`);
  await expect(page.locator('#conv4-5-2')).toBeInViewport();
  await page.goto(`en/architectures/vgg-19/#conv5-4`);
  await expect(page.locator('#conv5-4')).toBeInViewport();
});

test('every id is there once, at 1,202 layers too, which unfold', async ({ page }) => {
  await page.goto('en/architectures/resnet-1202/');
  const ids = await page.$$eval('[id]', (elements) => elements.map((element) => element.id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('conv4-200-2');
  await page.locator('.drawing details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  await expect(page.locator('.drawing a[href="#conv4-200-2"]')).toBeVisible();
});

test('run it leads to the lab, where the zoo has the network', async ({ page }) => {
  await page.goto('en/architectures/resnet-20/');
  await expect(page.getByRole('link', { name: 'Run it in the lab' })).toHaveAttribute(
    'href',
    /\/en\/lab\/\?model=resnet-20$/,
  );
  await page.goto('en/architectures/plain-1202/');
  await expect(page.getByRole('link', { name: 'Run it in the lab' })).toHaveCount(0);
});

test('run it offers the file that the reader can fetch from elsewhere', async ({ page }) => {
  await page.goto('en/architectures/resnet-50/');
  await page.getByRole('link', { name: 'Run it in the lab' }).click();
  await expect(page.getByRole('region', { name: 'ResNet-50 (ImageNet)' })).toBeVisible();
});

test('a comparison is shared by its address and follows its menus', async ({ page }) => {
  await page.goto('en/architectures/compare/?a=plain-20&b=resnet-1202');
  const table = page.locator('#comparison');
  await expect(table).toContainText('19,421,274');
  await expect(table.getByRole('link', { name: 'ResNet-1202' })).toHaveAttribute('href', '../resnet-1202/');
  await page.locator('select[name=a]').selectOption('resnet-20');
  await expect(page).toHaveURL(/\?a=resnet-20&b=resnet-1202$/);
  await page.locator('select[name=c]').selectOption('resnet-56');
  await expect(page).toHaveURL(/\?a=resnet-20&b=resnet-1202&c=resnet-56$/);
  await expect(page.locator('#comparison-drawing [data-net]')).toHaveCount(3);
  await expect(page.locator('#comparison-said')).toContainText('Against ResNet-20, ResNet-1202 has');
  await expect(page.locator('#comparison-said')).not.toContainText('VGG');
  await page.goto('en/architectures/compare/?a=nothing&b=resnet-50');
  await expect(table.locator('thead')).toContainText('VGG-19');
  await expect(table.locator('thead')).toContainText('ResNet-50');
});

test('the JSON of a network holds its layers and sums', async ({ request }) => {
  const json: unknown = await (await request.get('data/architectures/resnet-50.json')).json();
  expect(json).toMatchObject({
    network: { id: 'resnet-50' },
    summary: { parameters: 25_557_032 },
    options: { A: { parameters: 22_780_456 } },
  });
  expect((json as { layers: unknown[] }).layers).toHaveLength(1 + 1 + 48 + 4 + 2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('drawing, counts, options and the default comparison are there', async ({ page }) => {
    await page.goto(`zh/${NETWORK}`);
    await expect(page.locator('.drawing svg').first()).toBeVisible();
    await page.getByLabel('A', { exact: true }).check();
    await expect(page.locator('.drawing .folded .arc.padding').first()).toBeVisible();
    await page.goto('zh/architectures/compare/');
    await expect(page.locator('#comparison')).toContainText('143,667,240');
  });
});
