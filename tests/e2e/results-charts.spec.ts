import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { violations } from './violations.ts';

const IDS = readdirSync(new URL('../../content/results/', import.meta.url)).map((name) =>
  name.replace('.json', ''),
);

/** Words of the visible chart that leave the picture or lie on one another. */
function faults(svg: SVGElement | HTMLElement): string[] {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map((text) => ({
    words: text.textContent,
    box: text.getBoundingClientRect(),
  }));
  const out = texts
    .filter(
      ({ box }) =>
        box.left < frame.left - 0.5 ||
        box.right > frame.right + 0.5 ||
        box.top < frame.top - 0.5 ||
        box.bottom > frame.bottom + 0.5,
    )
    .map(({ words }) => `outside: ${words}`);
  const over = texts.flatMap(({ words, box }, index) =>
    texts
      .slice(index + 1)
      .filter((other) => {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return wide > 2 && high > 5;
      })
      .map((other) => `over one another: ${words} | ${other.words}`),
  );
  return [...out, ...over];
}

for (const width of [390, 1280]) {
  for (const route of ['zh', 'en', 'zh-en']) {
    test(`${route} at ${String(width)} px: no chart has words outside or over others, no page scrolls sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const id of IDS) {
        await page.goto(`${route}/results/${id}/`);
        expect(await page.locator('#chart svg.chart:visible').evaluate(faults), id).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(
          width,
        );
      }
    });
  }
}

for (const path of [...IDS, 'gallery'])
  test(`results/${path}/ has no violation, light or dark`, async ({ page }) => {
    await page.goto(`en/results/${path}/`);
    expect(await violations(page)).toEqual([]);
  });

test('the gallery has our own runs beside the tables, and says that they are ours', async ({ page }) => {
  await page.goto('en/results/gallery/');
  for (const figure of ['fig-1', 'fig-6', 'fig-7']) {
    const item = page
      .locator('.gallery-item')
      .filter({ has: page.locator(`h2 a[href$="our-runs/#${figure}"]`) });
    await expect(item.getByRole('heading')).toContainText('Our own runs');
    await expect(item.locator('svg.chart:visible')).toHaveCount(1);
  }
});

test('previous and next lead from table to table', async ({ page }) => {
  await page.goto('en/results/table-2/');
  for (const id of ['table-3', 'table-4', 'table-5']) {
    await page.locator('.result-pager [rel=next]').click();
    await expect(page).toHaveURL(new RegExp(`/en/results/${id}/$`));
  }
  await page.locator('.result-pager [rel=prev]').click();
  await expect(page).toHaveURL(/table-4\/$/);
});

test('a column sorts up, down and back; empty cells stay last', async ({ page }) => {
  await page.goto('en/results/table-4/');
  const names = () => page.locator('#table tbody th').allInnerTexts();
  const original = await names();
  const head = page.locator('#table thead th').nth(1);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect((await names())[0]).toBe('ResNet-152');
  expect((await names()).slice(-2)).toEqual(original.slice(0, 2));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await names())[0]).toBe('VGG (v5)');
  expect((await names()).slice(-2)).toEqual(original.slice(0, 2));
  await head.getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
  expect(await names()).toEqual(original);
});

test('a mark says its exact number, under the pointer and by keyboard', async ({ page }) => {
  await page.goto('en/results/table-5/');
  const chart = page.locator('#chart svg.chart:visible');
  await chart.locator('[data-cell="resnet-ilsvrc15-top-5"]').hover();
  await expect(page.locator('.mark-note:visible')).toContainText('3.57');
  await chart.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.mark-note:visible')).toHaveText(/GoogLeNet \(ILSVRC'14\), top-5 .*: 6\.66/);
  await expect(chart.locator('[tabindex="0"]')).toHaveCount(1);
});

test('a wide table scrolls under its header and beside its names, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('en/results/table-10/');
  const frame = page.getByRole('region', { name: 'Table: PASCAL VOC 2007' });
  const name = frame.locator('tbody th').first();
  const before = await name.boundingBox();
  await frame.focus();
  await frame.evaluate((region) => (region.scrollLeft = 600));
  expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? NaN, 0);
});

test('the chart downloads as a picture with colours of its own', async ({ page }) => {
  const response = await page.request.get('data/results/table-6.zh.svg');
  expect(response.headers()['content-type']).toContain('image/svg+xml');
  expect(await response.text()).toMatch(/^<\?xml[\s\S]*<style>[\s\S]*1202/);
});

test('a chart page sends less than 30 kB of script', async ({ page }) => {
  let bytes = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    const { responseBodySize } = await response.request().sizes();
    bytes += responseBodySize;
  });
  await page.goto('en/results/table-10/');
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(30_000);
});
