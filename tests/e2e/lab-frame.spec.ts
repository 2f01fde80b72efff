import { expect, test, type Locator, type Page } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';
import { Lab } from './lab/lab.ts';

const FROG = 'public/samples/frog.webp';

/** Every instrument in the frame, the address that sets it up, and where its answer stands. */
const FRAMED = [
  ['', '', '.lab-result li'],
  ['depth/', '', '.bench-top li'],
  ['blocks/', '?model=resnet-20', '.bench-top li'],
  ['responses/', '?layers=20', '.responses-chart'],
  ['attention/', '?layers=20', '.bench-empty'],
  ['precision/', '?model=resnet-20', '.precision-table'],
  ['views/', '?model=resnet-20', '.views-crops li'],
] as const;

/** How much of an element's top half is on the screen. */
async function expectSeen(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 0.5 });
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.lab[data-ready=true]')).toBeVisible();
}

test.describe('on a screen of 1280×900', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  for (const [slug, query, answer] of FRAMED)
    test(`/lab/${slug}: picture, choices and answer stand together, the text comes after`, async ({
      page,
    }) => {
      await open(page, `en/lab/${slug}${query}`);
      for (const part of ['.lab-picture', '.frame-controls', '.lab-run button', answer])
        await expectSeen(page.locator(part).first());
      const prose = page.locator('main .prose, main .experiments').first();
      const [text, lab] = await Promise.all([
        prose.boundingBox(),
        page.locator('.lab').first().boundingBox(),
      ]);
      expect(text!.y).toBeGreaterThan(lab!.y + lab!.height - 1);
    });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const [slug, query] of [
    ['', ''],
    ['depth/', '?backend=engine'],
    ['blocks/', '?model=resnet-20'],
    ['attention/', '?layers=20'],
  ] as const)
    test(`/lab/${slug}: the picture and the answer in words are in view together, wherever one reads`, async ({
      page,
    }) => {
      await open(page, `zh/lab/${slug}${query}`);
      const lab = new Experiment(page, 'zh');
      await lab.sample('dog').check({ force: true });
      await expect(page.locator('.frame-said')).not.toBeEmpty();
      for (const from of ['.lab-input', '.bench-result']) {
        await page.locator(from).first().scrollIntoViewIfNeeded();
        await expectSeen(page.locator('.frame-thumb'));
        await expectSeen(page.locator('.frame-said'));
      }
      await lab.expectNarrow();
    });
});

for (const slug of ['', 'depth/', 'folder/', 'inside/', 'precision/'])
  test(`/lab/${slug} comes alive in what the page was sent with`, async ({ page }) => {
    type Sent = typeof globalThis & { sent: Element[] };
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive')
          (globalThis as Sent).sent = [
            ...document.querySelectorAll('.lab :is(button, select, input, summary)'),
          ];
      });
    });
    await page.goto(`en/lab/${slug}`);
    await expect(page.locator('.lab:is([data-ready=true], [data-listed=true])')).toBeVisible();
    const [there, gone] = await page.evaluate(() => {
      const { sent } = globalThis as Sent;
      return [sent.length, sent.filter((element) => !element.isConnected).map(({ outerHTML }) => outerHTML)];
    });
    expect(there).toBeGreaterThan(4);
    expect(gone).toEqual([]);
  });

test('an embed of 960×540 shows an answer', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 540 });
  for (const [slug, answer] of [
    ['', '.lab-result li'],
    ['depth/', '.bench-top li'],
    ['responses/', '.responses-chart'],
    ['inside/', '.inside-answer .inside-first'],
  ] as const) {
    await page.goto(`embed/en/lab/${slug}`);
    await expectSeen(page.locator(answer).first());
  }
  // Blocks has its switches above: the answer follows them at once, in the picture's words and below.
  await page.goto('embed/en/lab/blocks/');
  await expect(page.locator('.bench-top li').first()).toBeVisible();
});

for (const lang of ['zh', 'en'] as const)
  test(`choosing is running: no byte before it, no button for it, and a word beside a picture of one's own (${lang})`, async ({
    page,
  }) => {
    const heavy: string[] = [];
    page.on('request', (request) => {
      if (/\.wasm|\.bin|\.onnx|ort\./.test(request.url())) heavy.push(request.url());
    });
    const lab = new Lab(page, lang);
    await lab.open();
    await expect(page.getByRole('region', { name: lab.text('title') })).toBeVisible();
    // What is shown at first was computed in advance, and says so.
    await expect(page.locator('.lab-result.still li').first()).toContainText('cat');
    await expect(page.locator('.lab-result.still')).toContainText(lab.text('still'));
    expect(heavy).toEqual([]);
    await lab.pickSample('ship');
    await expect(lab.best).toContainText('ship');
    await expect(page.locator('.lab-result.still')).toHaveCount(0);
    expect(heavy.filter((url) => /ort[.-]/.test(url))).toEqual([]);
    const ten = page.getByText(lab.text('knows.ten'));
    await expect(ten).toHaveCount(0);
    await page.locator('.lab-own input[type=file]').setInputFiles(FROG);
    await expect(lab.best).toContainText('frog');
    await expectSeen(ten);
    // Another network of this size is fetched when it is chosen, a larger one after the button.
    await page.getByRole('combobox', { name: lab.text('model') }).selectOption('plain-20');
    await expect(lab.facts).toContainText('Plain-20');
    await page.getByRole('combobox', { name: lab.text('model') }).selectOption('resnet-56');
    await expect(lab.button('run')).toBeVisible();
    await expect(page.locator('.lab-run')).toContainText('kB');
    expect(heavy.filter((url) => url.includes('resnet-56'))).toEqual([]);
  });

test('a switched branch changes the answer at once, without a button before or after', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('blocks', '?model=resnet-20');
  expect(lab.heavy).toEqual([]);
  const branch = page.getByRole('checkbox', { name: lab.text('blocks.branch', { n: 4 }), exact: true });
  await branch.click({ force: true });
  await lab.done();
  await expect(lab.verdict).toHaveCount(2);
  await expect(lab.button('lab.run')).toHaveCount(0);
  const before = await lab.verdict.first().textContent();
  await branch.click({ force: true });
  await expect(lab.verdict).toHaveCount(0);
  await lab.button('blocks.stage.off', { n: 1 }).click();
  await expect(lab.verdict.first()).not.toHaveText(before!);
  await expect(lab.button('lab.run')).toHaveCount(0);
  // The same cut, with every map, is a click away.
  await page.getByRole('link', { name: lab.text('bench.inside') }).click();
  await expect(page).toHaveURL(/lab\/inside\/\?model=resnet-20&gates=000111111$/);
});

test('a class, a depth and a picture are enough for the maps of evidence', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('attention', '?layers=20');
  await lab.sample('ship').check({ force: true });
  await expect(page.locator('.attention-map')).toHaveCount(2);
  await expect(lab.button('lab.run')).toHaveCount(0);
  await page.locator('input[value=airplane]').last().check({ force: true });
  await expect(page.locator('.attention-map').last()).toHaveAttribute('aria-label', /飞机/);
  await expect(page.getByRole('link', { name: lab.text('bench.inside') })).toHaveAttribute(
    'href',
    /class=airplane/,
  );
  // The deep pair is heavy.
  await page.getByRole('combobox', { name: lab.text('bench.twins') }).selectOption('56');
  await expect(lab.button('lab.run')).toBeVisible();
});

test('a load that begins by itself can be cancelled, fails with a message, and begins again with the next choice', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await page.route('**/weights.bin*', () => {});
  await lab.open('views', '?model=resnet-20');
  await lab.sample('dog').check({ force: true });
  await lab.button('lab.cancel').click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toHaveCount(1);
  await expect(lab.button('lab.run')).toBeFocused();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('**/weights.bin*', (route) => route.fulfill({ status: 503 }));
  await lab.sample('ship').check({ force: true });
  await expect(page.getByRole('alert')).toContainText('503');
  await page.unrouteAll();
  await lab.sample('cat').check({ force: true });
  await expect(page.locator('.views-crops strong')).toHaveCount(10);
  await expect(page.getByRole('alert')).toBeEmpty();
});
