import { expect, type Page } from '@playwright/test';
import labels from '../../content/labels/imagenet.json' with { type: 'json' };
import { PIECE } from '../../src/inference/pieces.ts';
import { formatBytes } from '../../src/i18n/bytes.ts';
import { FILE, HOST, test } from './lab/imagenet-host.ts';
import { Lab, type Lang } from './lab/lab.ts';
import { violations } from './violations.ts';

test.describe.configure({ mode: 'default' });

const CUT = 2 * PIECE + 500;

/** What the lab says of a network that comes from elsewhere. */
class Panel {
  readonly page: Page;
  readonly lab: Lab;

  constructor(page: Page, lang: Lang) {
    this.page = page;
    this.lab = new Lab(page, lang);
  }

  get panel() {
    return this.page.locator('.lab-elsewhere');
  }

  get status() {
    return this.panel.getByRole('status');
  }

  /** The button whose name starts as the string of that key does. */
  button(key: string) {
    return this.page.getByRole('button', { name: this.lab.text(key) });
  }

  async choose(): Promise<void> {
    const option = this.page.locator('.lab option', { hasText: HOST });
    await this.page
      .getByRole('combobox', { name: this.lab.text('model') })
      .selectOption(await option.getAttribute('value'));
  }

  /** How many pieces of an unfinished download are stored. */
  pieces(): Promise<number> {
    return this.page.evaluate(async () => {
      const keys = await (await caches.open('residual-models-1')).keys();
      return keys.filter(({ url }) => url.includes('/elsewhere/') && url.includes('&from=')).length;
    });
  }

  /** Five classes, each in both languages as the list of labels has them. */
  async ranked(): Promise<void> {
    await expect(this.lab.best).toBeVisible({ timeout: 30_000 });
    const rows = await this.page.locator('.lab-result li .lab-name').allTextContents();
    expect(rows).toHaveLength(5);
    const { lang } = this.lab;
    const names = new Set(labels.map(({ zh, en }) => (lang === 'zh' ? `${zh} ${en}` : `${en} ${zh}`)));
    for (const row of rows) expect(names).toContain(row);
  }
}

test('asked for, cancelled, taken up again, kept, run from there and removed', async ({ page, nets }) => {
  const { server, file } = nets;
  const [total, rest] = [formatBytes(file.length), formatBytes(file.length - 2 * PIECE)];
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') asked.push(request.url());
  });
  const it = new Panel(page, 'en');
  const { lab } = it;
  await lab.open('?image=cat');
  await it.choose();
  for (const text of [FILE, HOST, total, 'SHA-256', 'IP address', 'sent to nobody', 'CPU only'])
    await expect(it.panel).toContainText(text);
  await expect(page.getByRole('combobox', { name: lab.text('backend') })).toBeDisabled();
  await expect(page).toHaveURL(/model=resnet-50-qdq/);
  await page.waitForLoadState('networkidle');
  expect([asked, server.hosts]).toEqual([[], []]);
  expect(await violations(page, '.lab')).toEqual([]);

  // Nothing more comes after the first half: the reader waits, and cancels.
  Object.assign(server, { cuts: [CUT], hangs: true });
  await it.button('elsewhere.download').click();
  const bar = page.getByRole('progressbar');
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThanOrEqual(CUT);
  await expect(page.locator('.lab-progress')).toContainText(/Downloading .* of 1\d\.\d MB/);
  await expect.poll(() => it.pieces()).toBe(2);
  await lab.button('cancel').click();
  await expect(it.status).toContainText(`${formatBytes(2 * PIECE)} of ${total} are on this device`);
  await expect(it.button('elsewhere.resume')).toBeFocused();
  await expect(it.button('elsewhere.resume')).toContainText(rest);
  await expect(lab.alert).toBeEmpty();

  // On the next visit the rest is enough.
  await page.reload();
  await expect(it.button('elsewhere.resume')).toContainText(rest);
  expect(server.ranges).toEqual(['']);
  await it.button('elsewhere.resume').click();
  await it.ranked();
  expect(server.ranges).toEqual(['', `bytes=${2 * PIECE}-`]);
  expect(new Set(server.hosts).size).toBe(1);
  expect(server.hosts[0]).not.toBe(HOST);
  await expect(it.status).toContainText(`Kept on this device: ${total}`);
  expect(await it.pieces()).toBe(0);
  await expect(lab.facts).toContainText('CPU');
  await expect(lab.facts).toContainText('ResNet-50 (ImageNet)');
  const best = await lab.best.textContent();

  // And the one after that needs nobody.
  server.status = 500;
  await page.reload();
  await expect(it.status).toContainText('Kept on this device');
  await lab.run();
  await it.ranked();
  expect(await lab.best.textContent()).toBe(best);
  await expect(lab.facts).toContainText('downloaded 0 B');
  expect(server.ranges).toHaveLength(2);

  await it.button('elsewhere.remove').click();
  await expect(it.status).toContainText('Not downloaded yet');
  await expect(it.button('elsewhere.download')).toBeFocused();
  await page.reload();
  await expect(it.button('elsewhere.download')).toContainText(total);
  await expect(it.panel).toContainText('IP address');
  expect(server.ranges).toHaveLength(2);
});

for (const lang of ['zh', 'en'] as const) {
  test(`says whether address, size or hash was wrong, and keeps the result (${lang})`, async ({
    page,
    nets,
  }) => {
    const { server, file } = nets;
    const it = new Panel(page, lang);
    const { lab } = it;
    await lab.open('?backend=wasm&image=cat');
    await lab.run();
    const cat = lang === 'zh' ? '猫' : 'cat';
    await expect(lab.best).toContainText(cat);
    await it.choose();

    const words =
      lang === 'zh'
        ? ['地址', '大小', '校验值', '镜像', '小网络']
        : ['address', 'size', 'hash', 'mirror', 'small networks'];
    const [address, size, hash, ...next] = words;
    const faults: [what: string | undefined, also: string, change: object][] = [
      [address, '404', { status: 404 }],
      [address, 'CORS', { cuts: [-1, -1, -1] }],
      [address, 'CORS', { open: false }],
      [size, formatBytes(1000), { files: new Map([[FILE, file.subarray(0, 1000)]]) }],
      [size, formatBytes(file.length), { files: new Map([[FILE, new Uint8Array(file.length + 1)]]) }],
      [hash, 'SHA-256', { files: new Map([[FILE, new Uint8Array(file.length)]]) }],
    ];
    const well = { status: 0, cuts: [], open: true, files: new Map([[FILE, file]]) };
    await it.button('elsewhere.download').click({ trial: true });
    for (const [what, also, change] of faults) {
      Object.assign(server, well, change);
      await it.button('elsewhere.download').click();
      for (const text of [HOST, what!, also, ...next]) await expect(lab.alert, also).toContainText(text);
      await expect(lab.best, also).toContainText(cat);
      await lab.button('dismiss').click();
      await expect(it.status, also).toContainText(lab.text('elsewhere.none'));
    }

    // Broken in the middle: what came is kept, and the next try asks for the rest.
    Object.assign(server, well, { cuts: [CUT], ranges: [] });
    await it.button('elsewhere.download').click();
    await expect(lab.alert).toContainText(formatBytes(CUT));
    await expect(lab.best).toContainText(cat);
    await lab.button('retry').click();
    await expect(it.status).toContainText(lab.text('elsewhere.kept'));
    await it.ranked();
    expect(server.ranges).toEqual(['', `bytes=${2 * PIECE}-`]);
    await expect(lab.alert).toBeEmpty();
  });
}

test('runs from memory where storage is full, and says so', async ({ page, context, nets, baseURL }) => {
  const devTools = await context.newCDPSession(page);
  const { origin } = new URL(baseURL!);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: PIECE });
  const it = new Panel(page, 'zh');
  await it.lab.open('?model=resnet-50-qdq');
  await it.button('elsewhere.download').click();
  await it.ranked();
  await expect(it.status).toContainText(it.lab.text('elsewhere.memory'));
  await it.lab.pickSample('dog');
  await it.ranked();
  expect(nets.server.ranges).toEqual(['']);
});
