import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { expect, test as basic, type Page } from '@playwright/test';
import en from '../../content/ui/en.json' with { type: 'json' };
import { serve } from '../../src/build/server.mjs';
import { fill } from '../../src/i18n/fill.ts';

const SECTION = 'en/paper/residual-learning/';

/** A host of its own, so that it can be cut off, fail, and get a new version. */
interface Host {
  readonly url: string;
  answer: RequestListener;
  cut(): void;
}

const test = basic.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  // eslint-disable-next-line no-empty-pattern -- the runner wants to see a pattern here
  host: async ({}, use) => {
    const { server, url } = await serve({ dir: 'dist', port: 0 });
    const [answer] = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    const host: Host = {
      url,
      answer: answer!,
      cut() {
        server.close();
        server.closeAllConnections();
      },
    };
    server.on('request', (request, response) => host.answer(request, response));
    await use(host);
    host.cut();
  },
});

/** Opens a page and waits until it is on the device. */
async function read(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match(location.pathname)) !== undefined))
    .toBe(true);
}

const said = (page: Page, text: string, what: string) =>
  expect(page.locator('.offline-said')).toHaveText(fill(text, { what }), { timeout: 30_000 });

test('a page that was opened opens without network; for another there are words in both languages', async ({
  page,
  host,
}) => {
  await read(page, host.url + SECTION);
  const title = await page.locator('h1').textContent();
  host.cut();
  await page.reload();
  await expect(page.locator('h1')).toHaveText(title!);
  const font = await page.evaluate(() => getComputedStyle(document.querySelector('main')!).fontFamily);
  expect(font).not.toMatch(/^"?Times/);
  await page.goto(`${host.url}zh/paper/cifar-10/`);
  await expect(page.getByRole('heading', { name: en['unread.title'] })).toBeVisible();
  await expect(page.getByRole('heading', { name: '本机没有这一页' })).toBeVisible();
  await page.goto(host.url + SECTION);
  await expect(page.locator('h1')).toHaveText(title!);
});

test('what is kept is there without network, and can be removed', async ({ page, host }) => {
  await page.goto(`${host.url}en/offline/`);
  const row = page.getByRole('region', { name: en['offline.reading'], exact: true });
  await row.getByRole('button', { name: en['offline.keep'] }).click();
  await said(page, en['offline.kept'], en['offline.reading']);
  host.cut();
  await page.goto(`${host.url}zh/paper/cifar-10/`);
  await expect(page.locator('h1')).toContainText('CIFAR-10');
  await page.goto(`${host.url}en/offline/`);
  await row.getByRole('button', { name: en['offline.remove'] }).click();
  await said(page, en['offline.removed'], en['offline.reading']);
  await page.goto(`${host.url}zh/paper/cifar-10/`);
  await expect(page.getByRole('heading', { name: en['unread.title'] })).toBeVisible();
});

test('keeping can be cancelled, and a cut line is told of; what had come stays', async ({ page, host }) => {
  const { answer } = host;
  let answered = 0;
  await page.goto(`${host.url}en/offline/`);
  const row = page.getByRole('region', { name: en['offline.reading'], exact: true });
  await expect(row).toBeVisible();
  host.answer = (request, response) => {
    answered += 1;
    if (answered < 100) answer(request, response);
  };
  await row.getByRole('button', { name: en['offline.keep'] }).click();
  await expect.poll(() => answered).toBeGreaterThan(99);
  await expect(row.getByRole('progressbar')).toBeVisible();
  await row.getByRole('button', { name: en['offline.cancel'] }).click();
  await said(page, en['offline.cancelled'], en['offline.reading']);
  host.answer = (request) => request.destroy();
  await row.getByRole('button', { name: en['offline.rest'] }).click();
  await expect(page.getByRole('alert').filter({ hasText: en['offline.reading'] })).toHaveText(
    fill(en['offline.error.network'], { what: en['offline.reading'] }),
  );
  host.answer = answer;
  await row.getByRole('button', { name: en['offline.rest'] }).click();
  await said(page, en['offline.kept'], en['offline.reading']);
});

test('an update that fails leaves the old version whole; one that succeeds announces itself', async ({
  page,
  host,
}, info) => {
  const { answer } = host;
  await read(page, host.url + SECTION);
  const next = await serve({ dir: newVersion(info.outputPath('next')), port: 0 });
  const [newer] = next.server.listeners('request') as RequestListener[];
  const bar = page.locator('.update-bar');
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing;
      if (worker)
        await new Promise<void>((resolve) =>
          worker.addEventListener('statechange', () => {
            if (worker.state !== 'installing') resolve();
          }),
        );
    });
  const versions = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('residual-site-')));
  const [before] = await versions();

  host.answer = (request, response) => {
    if (request.url?.endsWith(SECTION)) response.writeHead(500).end();
    else newer!(request, response);
  };
  await update();
  expect(await versions()).toEqual([before]);
  await expect(bar).toHaveCount(0);

  host.answer = newer!;
  await update();
  await expect(bar).toContainText(en['offline.update']);
  await expect(page.locator('main')).not.toContainText('Second version');
  await bar.getByRole('button', { name: en['offline.update.now'] }).click();
  await expect(page.locator('main')).toContainText('Second version');
  await expect.poll(versions).toHaveLength(1);
  expect(await versions()).not.toEqual([before]);
  next.server.close();
  host.answer = answer;
});

/** The site with other words on one page, as a later build would be. */
function newVersion(dir: string): string {
  execFileSync('cp', ['-al', 'dist', dir]);
  const file = `${dir}/${SECTION}index.html`;
  const html = readFileSync(file, 'utf8').replace('</main>', '<p>Second version</p></main>');
  for (const path of [file, `${dir}/sw.js`]) rmSync(path); // else the first would change with it
  writeFileSync(file, html);
  execFileSync('node', ['src/offline/write.ts', dir]);
  return dir;
}

test('where a host sends no headers for it, the lab is isolated after one more load', async ({
  page,
  host,
}) => {
  const { answer } = host;
  let loads = 0;
  host.answer = (request, response) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => (name.startsWith('Cross-Origin-') ? response : set(name, value));
    answer(request, response);
  };
  page.on('framenavigated', () => (loads += 1));
  await page.goto(`${host.url}en/lab/`);
  // Asking the page counts as a touch, after which it is not loaded again.
  await expect.poll(() => loads).toBe(2);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(loads).toBe(2);
});
