import { expect, test, type Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { parseTraining } from '../../src/results/runs/training.ts';
import { violations } from './violations.ts';

const LOGS = globSync('models/zoo/*/training.csv')
  .map((file) => parseTraining(readFileSync(file, 'utf8')))
  .filter(({ settings }) => settings.set === 'cifar-10');
/** The last row of a network's log. */
const endOf = (network: string) => LOGS.find(({ settings }) => settings.network === network)!.epochs.at(-1)!;
const FIGURES = {
  'fig-1': 'introduction',
  'fig-2': 'identity-mapping',
  'fig-3': 'network-architectures',
  'fig-4': 'imagenet-classification',
  'fig-5': 'imagenet-classification',
  'fig-6': 'cifar-10',
  'fig-7': 'cifar-10',
};

/** Words of the visible drawings of a figure that leave their picture. */
function outside(figure: SVGElement | HTMLElement): string[] {
  return [...figure.querySelectorAll('svg')].flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')]
      .filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      })
      .map((text) => text.textContent);
  });
}

async function scriptBytes(page: Page, path: string): Promise<number> {
  let bytes = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    bytes += (await response.request().sizes()).responseBodySize;
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return bytes;
}

for (const [id, section] of Object.entries(FIGURES))
  test(`${id} stands in its section in every language, named, inside its picture, on a phone too`, async ({
    page,
  }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const route of ['zh', 'en', 'zh-en']) {
        await page.goto(`${route}/paper/${section}/`);
        const figure = page.locator(`#${id}`);
        const drawing = figure.locator('svg:visible').first();
        await expect(drawing).toHaveAttribute('aria-label', /\S/);
        await expect(drawing.locator('desc')).toHaveText(/\S/);
        expect(await figure.evaluate(outside)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });

test.describe('our own runs', () => {
  const path = 'results/our-runs/';

  for (const width of [390, 620, 690, 760, 1280])
    test(`show each figure once at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`en/${path}`);
      for (const id of ['fig-1', 'fig-6', 'fig-7'])
        await expect(page.locator(`#${id} svg:visible`)).toHaveCount(1);
    });

  test('are read without scripts, each net with its numbers, the paper’s labelled as such', async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
    await page.goto(`en/${path}`);
    await expect(page.locator('#fig-6 svg:visible')).toHaveCount(1);
    const table = page.locator('#errors-table');
    await expect(table.locator('tbody tr')).toHaveCount(LOGS.length);
    await expect(table.locator('thead th').nth(-2)).toHaveText(/the paper's test error/);
    await expect(table.locator('#resnet-20 td').nth(-2)).toHaveText('8.75');
    const more = (endOf('resnet-20').testError - 8.75).toFixed(2).replace('-', '\u2212');
    await expect(table.locator('#resnet-20 td').last()).toContainText(more);
    await page.close();
  });

  test('say an exact number at each mark, under the pointer and by keyboard', async ({ page }) => {
    await page.goto(`en/${path}`);
    const chart = page.locator('#fig-6 svg:visible');
    const { iteration, testError } = endOf('plain-56');
    await chart.locator(`[data-cell="i${iteration}-plain-56-test"]`).hover();
    await expect(page.locator('#fig-6 .mark-note:visible')).toHaveText(
      new RegExp(`iteration ${iteration}, plain-56 test: ${testError.toFixed(2)}`),
    );
    await page.mouse.move(0, 0); // or the page, scrolling, brings another mark under it
    const layers = page.locator('#fig-7 svg:visible');
    await layers.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#fig-7 .mark-note:visible')).toHaveText(/layer 2, plain-20: 0\.\d{5}/);
  });

  test('fit a phone and have no violation, light or dark', async ({ page }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const route of ['zh', 'en', 'zh-en']) {
        await page.goto(`${route}/${path}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const id of ['fig-1', 'fig-6', 'fig-7'])
          expect(await page.locator(`#${id}`).evaluate(outside)).toEqual([]);
      }
    }
    expect(await violations(page)).toEqual([]);
  });

  test('are downloaded as they were logged, and as pictures', async ({ page }) => {
    for (const run of LOGS.map(({ settings }) => settings.network)) {
      const log = await (await page.request.get(`data/runs/${run}.csv`)).text();
      expect(log).toMatch(/^# \{"network"[^\n]*\niteration,epoch,/);
    }
    const picture = await page.request.get('data/runs/fig-6.zh.svg');
    expect(await picture.text()).toMatch(/^<\?xml[\s\S]*<style>[\s\S]*class="line"/);
  });

  test('send less than 30 kB of script', async ({ page }) => {
    expect(await scriptBytes(page, `en/${path}`)).toBeLessThan(30_000);
  });
});

test.describe('the symbols of an equation', () => {
  const open = (page: Page) => page.locator('.symbol-card:popover-open');

  test('are explained where they stand, under the pointer', async ({ page }) => {
    await page.goto('en/paper/identity-mapping/');
    const formula = page.locator('#eq-1 .formula');
    await formula.locator('[data-symbol="1"]').first().hover();
    await expect(open(page)).toHaveText(/y.*the sum, before the last ReLU/s);
    await formula.locator('[data-symbol="3"]').first().hover();
    await expect(open(page)).toHaveText(/weights of the i-th layer/);
    await page.mouse.move(5, 5);
    await expect(open(page)).toHaveCount(0);
  });

  test('are explained by keyboard, one after the other, and Escape closes', async ({ page }) => {
    await page.goto('zh/paper/residual-learning/');
    const formula = page.locator('#eq-residual .formula');
    await formula.focus();
    // The script may still be on its way when the page is there, and what comes alive above moves the formula away from its card.
    let first = '';
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      first = await open(page).innerText({ timeout: 2_000 });
    }).toPass();
    await page.keyboard.press('ArrowRight');
    await expect(open(page)).not.toHaveText(first);
    await page.keyboard.press('Escape');
    await expect(open(page)).toHaveCount(0);
  });

  test('are explained at a tap, and a tap elsewhere closes', async ({ browser, baseURL }) => {
    const page = await browser.newPage({
      hasTouch: true,
      viewport: { width: 390, height: 800 },
      baseURL: baseURL!,
    });
    await page.goto('zh/paper/identity-mapping/');
    await page.locator('#eq-1 .formula [data-symbol="1"]').first().tap();
    await expect(open(page)).toHaveText(/ReLU/);
    await page.locator('h1').first().tap();
    await expect(open(page)).toHaveCount(0);
    await page.close();
  });

  test('are listed beneath for print, for screen readers and without scripts', async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
    await page.goto('zh-en/paper/identity-mapping/');
    const formulas = page.locator('.equation .formula[aria-describedby]');
    expect(await formulas.count()).toBeGreaterThan(4);
    for (const formula of await formulas.all()) {
      const list = page.locator(`[id="${(await formula.getAttribute('aria-describedby')) ?? ''}"]`);
      await expect(list).toHaveCount(1);
      await expect(list).toBeVisible();
    }
    await page.close();
  });

  test('a section sends less than 12 kB of script', async ({ page }) => {
    expect(await scriptBytes(page, 'en/paper/identity-mapping/')).toBeLessThan(12_000);
  });
});
