import { expect, test, type Page, type Route } from '@playwright/test';
import { Lab } from './lab/lab.ts';
import { blackPng, file } from './lab/pictures.ts';

const WEIGHTS = '**/weights.bin*';

/** Answers the weights with what a test makes of the true bytes. */
async function tamper(page: Page, change: (body: Buffer) => Buffer): Promise<void> {
  await page.route(WEIGHTS, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-encoding'];
    delete headers['content-length'];
    await route.fulfill({ status: 200, headers, body: change(await response.body()) });
  });
}

for (const lang of ['zh', 'en'] as const) {
  test(`bad pictures leave the picture and the result (${lang})`, async ({ page }) => {
    const lab = new Lab(page, lang);
    await lab.open('?backend=wasm');
    await lab.run();
    const cat = lang === 'zh' ? '猫' : 'cat';
    await expect(lab.best).toContainText(cat);
    for (const [code, payload] of [
      ['not-image', file('notes.png', 'image/png', Buffer.from('These are notes.'))],
      ['empty-file', file('empty.jpg', 'image/jpeg', Buffer.alloc(0))],
      ['too-large', file('huge.png', 'image/png', blackPng(10000, 10000))],
      ['decode-failed', file('torn.png', 'image/png', blackPng(40, 40).subarray(0, 40))],
      ['heic', file('phone.heic', 'image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))],
    ] as const) {
      await lab.pickFile(payload);
      await expect(lab.alert, code).toContainText(lab.text(`error.${code}`));
      await expect(lab.best, code).toContainText(cat);
      await expect(page.locator('.lab-samples input[value=cat]'), code).toBeChecked();
    }
    await lab.button('dismiss').click();
    await expect(lab.alert).toBeEmpty();
    await lab.pickSample('truck');
    await expect(lab.best).toContainText(lang === 'zh' ? '卡车' : 'truck');
  });

  test(`a load that fails says why, keeps the result and can be tried again (${lang})`, async ({
    page,
    context,
  }) => {
    const lab = new Lab(page, lang);
    await lab.open();
    // First of all without a network: not even the worker's script arrives.
    await context.setOffline(true);
    await lab.run();
    await expect(lab.alert).toContainText(lang === 'zh' ? '没有网络连接' : 'no network connection');
    await context.setOffline(false);
    await lab.button('retry').click();
    const cat = lang === 'zh' ? '猫' : 'cat';
    await expect(lab.best).toContainText(cat);

    await lab.forgetModel();
    await lab.backend('wasm');
    await lab.run();
    await expect(lab.alert).toBeEmpty();
    await expect(lab.button('run.again')).toBeVisible();

    const faults: [code: string, words: string, install: () => Promise<unknown>][] = [
      [
        'download-cut',
        lang === 'zh' ? '中断' : 'cut off',
        () => tamper(page, (body) => body.subarray(0, 100_000)),
      ],
      [
        'hash-mismatch',
        lang === 'zh' ? '与预期不符' : 'not what it should be',
        () => tamper(page, (body) => Buffer.alloc(body.length)),
      ],
      [
        'network',
        lang === 'zh' ? '连不上服务器' : 'cannot be reached',
        () => page.route(WEIGHTS, (route: Route) => route.abort()),
      ],
      [
        'http-status',
        '503',
        () => page.route(WEIGHTS, (route: Route) => route.fulfill({ status: 503, body: '' })),
      ],
    ];
    let backend = 'auto';
    for (const [code, words, install] of faults) {
      await lab.forgetModel();
      await install();
      // Another backend means another session, so another load, which begins by itself: its runtime is there already.
      await lab.backend(backend);
      backend = backend === 'auto' ? 'wasm' : 'auto';
      await expect(lab.alert, code).toContainText('weights.bin');
      await expect(lab.alert, code).toContainText(words);
      await expect(lab.best, code).toContainText(cat);
      await page.unroute(WEIGHTS);
      await lab.button('retry').click();
      await expect(lab.button('run.again'), code).toBeVisible();
      await expect(lab.alert, code).toBeEmpty();
    }
  });

  test(`WebGPU asked for where there is none (${lang})`, async ({ page }) => {
    const lab = new Lab(page, lang);
    await lab.open('?backend=webgpu');
    await lab.run();
    await expect(lab.alert).toContainText(lab.text('error.no-webgpu'));
    await lab.backend('wasm');
    await lab.run();
    await expect(lab.best).toContainText(lang === 'zh' ? '猫' : 'cat');
  });
}

test('cancel ends a load, and the next run starts one', async ({ page }) => {
  const lab = new Lab(page, 'en');
  await lab.open();
  await page.route(WEIGHTS, () => {});
  await lab.run();
  const bar = page.getByRole('progressbar');
  await expect(bar).toHaveAttribute('max', /^\d{6}$/);
  await expect(page.locator('.lab-progress')).toContainText(/Downloading .* of \d{3} kB/);
  await lab.button('cancel').click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toHaveCount(1);
  await expect(lab.button('run')).toBeFocused();
  await expect(lab.alert).toBeEmpty();
  await page.unroute(WEIGHTS);
  await lab.run();
  await expect(lab.best).toContainText('cat');
});

test('a full or forbidden storage does not stop a run', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'caches', { get: () => undefined });
  });
  await page.route(/worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    const forbid =
      "CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'SecurityError'));\n";
    await route.fulfill({ response, body: forbid + (await response.text()) });
  });
  const lab = new Lab(page, 'en');
  await lab.open();
  await lab.run();
  await expect(lab.best).toContainText('cat');
});
