import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';

const shown = (page: Page) => page.locator('#chart svg.chart:visible');

test('the legend hides and shows a series, by pointer and by keyboard', async ({ page }) => {
  await page.goto('en/results/table-2/');
  const legend = page.getByRole('group', { name: 'Shown' });
  const plain = legend.getByRole('checkbox', { name: 'plain' });
  await expect(plain).toBeChecked();
  await plain.click();
  await expect(plain).not.toBeChecked();
  await expect(shown(page).locator('[data-cell="r34-plain"]')).toBeHidden();
  await expect(shown(page).locator('[data-cell="r34-resnet"]')).toBeVisible();
  await expect(shown(page).locator('.change', { hasText: '+0.60' })).toBeHidden();
  await plain.focus();
  await page.keyboard.press('Space');
  await expect(plain).toBeChecked();
  await expect(shown(page).locator('[data-cell="r34-plain"]')).toBeVisible();
});

test('the state of the legend shows without colour', async ({ page }) => {
  await page.goto('en/results/table-3/');
  const entry = page.locator('.chart-tools label').first();
  const line = () =>
    entry
      .locator('span')
      .first()
      .evaluate((name) => getComputedStyle(name).textDecorationLine);
  expect(await line()).toBe('none');
  await entry.click();
  expect(await line()).toBe('line-through');
});

test('the arrow keys pass over hidden marks, and Tab still reaches one', async ({ page }) => {
  await page.goto('en/results/table-3/');
  await page.getByRole('checkbox', { name: 'Earlier methods' }).uncheck();
  await page.getByRole('checkbox', { name: 'Plain networks' }).uncheck();
  const stop = shown(page).locator('[tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await expect(stop).toHaveAttribute('data-cell', 'resnet-34-a-top-1');
  await expect(shown(page).locator('.group', { hasText: 'Earlier methods' })).toBeHidden();
  await stop.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.mark-note:visible')).toContainText('24.52');
});

test('the horizontal axis is logarithmic or linear', async ({ page }) => {
  await page.goto('en/results/table-6/');
  await expect(shown(page)).toContainText('Layers (logarithmic)');
  await page.getByRole('radio', { name: 'linear' }).check();
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toContainText('Layers (linear)');
  await page.getByRole('checkbox', { name: 'Mean' }).uncheck();
  await expect(shown(page).locator('.whisker').first()).toBeHidden();
  await page.getByRole('radio', { name: 'logarithmic' }).check();
  await expect(shown(page)).toContainText('Layers (logarithmic)');
  await expect(shown(page).locator('.whisker').first()).toBeHidden();
});

for (const width of [390, 1280]) {
  test(`at ${String(width)} px no words of a linear chart lie on one another`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['en/results/table-6/', 'zh-en/results/table-6/', 'zh/results/cost/']) {
      await page.goto(path);
      for (const scale of ['log', 'linear']) {
        for (const choice of await page.locator(`[type=radio][value=${scale}]`).all()) await choice.check();
        for (const chart of await page.locator('svg.chart:visible').all())
          expect(await chart.evaluate(overlaps), `${path}, ${scale}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

/** Words of a chart that leave it or lie on one another. */
function overlaps(svg: SVGElement | HTMLElement): string[] {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map(
    (text) => [text.textContent, text.getBoundingClientRect()] as const,
  );
  return texts.flatMap(([words, box], index) => [
    ...(box.left < frame.left - 0.5 || box.right > frame.right + 0.5 ? [`outside: ${words}`] : []),
    ...texts
      .slice(index + 1)
      .filter(([, other]) => Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2)
      .filter(([, other]) => Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 5)
      .map(([other]) => `${words} | ${other}`),
  ]);
}

for (const [colorScheme, ground] of [
  ['light', [253, 252, 250]],
  ['dark', [20, 23, 28]],
] as const) {
  test(`the picture of a chart is as it is shown: ${colorScheme}, twice as dense, without what is hidden`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('en/results/table-2/');
    await page.getByRole('checkbox', { name: 'plain' }).uncheck();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download chart (PNG)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('table-2.en.png');
    const file = await readFile(await download.path());
    expect(file.toString('latin1', 1, 4)).toBe('PNG');
    const seen = await page.evaluate(coloursOf, `data:image/png;base64,${file.toString('base64')}`);
    const box = await shown(page).evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width);
    expect(seen.width).toBe(2 * box);
    expect(seen.ground).toEqual([...ground]);
    // Blue is in it, orange is hidden.
    expect(seen.blue).toBeGreaterThan(500);
    expect(seen.orange).toBe(0);
  });
}

/** Width of a picture, the colour of its corner, and how many of its pixels are as blue and as orange as the series. */
async function coloursOf(source: string) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let [blue, orange] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const difference = data[at + 2]! - data[at]!;
    if (difference > 80) blue++;
    if (difference < -80) orange++;
  }
  return { width: image.width, ground: [...data.slice(0, 3)], blue, orange };
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the legend is a plain one, and nothing is offered that would not work', async ({ page }) => {
    await page.goto('en/results/table-3/');
    const tools = page.locator('.chart-tools');
    for (const name of ['Earlier methods', 'Plain networks', 'ResNets'])
      await expect(tools.getByText(name)).toBeVisible();
    await expect(tools.locator('input:visible, button:visible')).toHaveCount(0);
    await page.goto('en/results/table-6/');
    await expect(page.locator('.chart-tools .scale')).toBeHidden();
    await expect(shown(page)).toHaveCount(1);
  });
});
