import { expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Lab } from './lab/lab.ts';

// A page of another origin, as a learning platform has it: it sends no isolation headers.
let server: Server;
let course: string;
let body = '';
let headers: Record<string, string> = {};

// An inset border of two pixels is what a browser gives a frame.
const BORDER = 4;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(`<!doctype html><title>Course</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  course = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => server.close());

const code = (src: string, script = '') =>
  `<iframe src="${src}" title="t" width="100%" height="300"></iframe>${script}`;

/**
 * Brings a frame into view and waits until it is as high as its page: one out of sight is not told how high that is, and
 * what is clicked while it still grows moves away.
 */
async function settled(page: Page, frame = page.locator('iframe')): Promise<void> {
  await frame.scrollIntoViewIfNeeded();
  const high = (element: Element) => Math.ceil(element.getBoundingClientRect().height);
  const body = frame.contentFrame().locator('body');
  await expect.poll(async () => (await frame.evaluate(high)) - (await body.evaluate(high))).toBe(BORDER);
}

/** The frame's height outside, and the height of the page inside it. */
async function heights(page: Page): Promise<{ outside: number; inside: number }> {
  const outside = await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);
  const inside = await page
    .frameLocator('iframe')
    .locator('body')
    .evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  return { outside, inside };
}

test('a frame fits its page, and follows it when it grows or the window narrows', async ({
  page,
  baseURL,
}) => {
  body = code(
    `${baseURL!}embed/en/results/table-2/chart/`,
    `<script async src="${baseURL!}embed.js"></script>`,
  );
  await page.goto(course);
  const fits = () =>
    expect
      .poll(async () => {
        const { outside, inside } = await heights(page);
        return outside === inside && inside > 300;
      })
      .toBe(true);
  await fits();
  const { inside } = await heights(page);
  await page.frameLocator('iframe').getByText('The numbers').click();
  await expect.poll(async () => (await heights(page)).inside).toBeGreaterThan(inside + 100);
  await fits();
  await page.setViewportSize({ width: 400, height: 700 });
  await fits();
});

test('another window cannot change a frame, and nonsense changes nothing', async ({ page, baseURL }) => {
  body = code(`${baseURL!}embed/en/results/table-2/`, `<script src="${baseURL!}embed.js"></script>`);
  await page.goto(course);
  await expect.poll(async () => (await heights(page)).outside).not.toBe(300);
  const { outside } = await heights(page);
  const heard = await page.evaluateHandle(() => ({
    // After the script of the page, which listens since before.
    all: new Promise<void>((resolve) => {
      const left = new Set<unknown>([7, 'x', -5, 1e9, null]);
      addEventListener('message', ({ data }: MessageEvent<{ height?: unknown } | null>) => {
        left.delete(data?.height);
        if (left.size === 0) resolve();
      });
    }),
  }));
  await page.evaluate(() => {
    window.postMessage({ residual: 'height', height: 7 }, '*');
  });
  await page
    .frameLocator('iframe')
    .locator('body')
    .evaluate(() => {
      for (const height of ['x', -5, 1e9, null])
        window.parent.postMessage({ residual: 'height', height }, '*');
    });
  await heard.evaluate(({ all }) => all);
  expect((await heights(page)).outside).toBe(outside);
});

test('without its script a frame keeps its height and scrolls inside', async ({ page, baseURL }) => {
  body = code(`${baseURL!}embed/zh/architectures/resnet-18/`);
  await page.goto(course);
  const end = page.frameLocator('iframe').getByRole('link', { name: /打开《ResNet-18》/ });
  await end.scrollIntoViewIfNeeded();
  await expect(end).toBeInViewport();
  expect((await heights(page)).outside).toBe(300);
});

test('no shell, not for search engines, a line to the page, links that lead out', async ({
  page,
  baseURL,
}) => {
  await page.goto('embed/en/results/table-3/#resnet-152-top-1');
  await expect(page.locator('header, nav, dialog, .permalink:visible')).toHaveCount(0);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/en\/results\/table-3\/$/);
  await expect(page.locator('td:target')).toHaveText('21.43');
  await expect(page.getByRole('link', { name: '21.43' })).toHaveAttribute(
    'href',
    `${new URL(baseURL!).pathname}en/results/table-3/#resnet-152-top-1`,
  );
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open “Table 3' }).click();
  await expect(await opened).toHaveURL(/\/en\/results\/table-3\/$/);
});

test('the theme is the one that the address asks for, else the system’s', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('embed/en/results/table-2/?theme=auto');
  const dark = await background();
  await page.goto('embed/en/results/table-2/?theme=light');
  const light = await background();
  expect(light).not.toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('embed/en/results/table-2/?theme=dark');
  expect(await background()).toBe(dark);
  await page.goto('embed/en/results/table-2/');
  expect(await background()).toBe(light);
});

test('in a frame that is not isolated the lab names a picture with one thread', async ({ page, baseURL }) => {
  body = code(
    `${baseURL!}embed/en/lab/?backend=wasm&image=cat`,
    `<script async src="${baseURL!}embed.js"></script>`,
  );
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto(course);
  const frame = page.frameLocator('iframe');
  const here = new Lab(page, 'en');
  await expect(frame.locator('.lab[data-ready=true]')).toBeVisible();
  expect(
    await frame.locator('body').evaluate(() => [crossOriginIsolated, 'SharedArrayBuffer' in window]),
  ).toEqual([false, false]);
  await settled(page);
  const { outside } = await heights(page);
  await frame.getByRole('button', { name: here.text('run'), exact: true }).click();
  await expect(frame.locator('.lab-result:not(.old) li').first()).toContainText('cat', { timeout: 60_000 });
  await expect(frame.locator('.lab-facts')).toContainText('threads: 1');
  await expect.poll(async () => (await heights(page)).outside).toBeGreaterThan(outside);
});

test('a quiz is answered in a frame', async ({ page, baseURL }) => {
  body = code(`${baseURL!}embed/en/quiz/abstract/`);
  await page.goto(course);
  await expect(page.frameLocator('iframe').locator('.quiz[data-ready=true]')).toBeVisible();
  const first = page.frameLocator('iframe').locator('.quiz-question').first();
  await first.locator('input').first().check({ force: true });
  await first.getByRole('button', { name: 'Check' }).click();
  await expect(first.getByRole('status').first()).toContainText(/right|wrong/i);
});

test('a page says where its oEmbed is, which has the frame', async ({ page, request, baseURL }) => {
  await page.goto('zh/architectures/resnet-50/');
  const link = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const place = new URL(link!).pathname;
  const answer = (await (await request.get(new URL(place, baseURL).href)).json()) as Record<string, unknown>;
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: 'ResNet-50', width: 720 });
  const src = /src="([^"]+)"/.exec(String(answer['html']))?.[1];
  expect(src).toMatch(/\/embed\/zh\/architectures\/resnet-50\/$/);
  expect((await request.get(new URL(new URL(src!).pathname, baseURL).href)).status()).toBe(200);
});

for (const [name, policy] of [
  ['in a sandbox', ''],
  ['in a sandbox, on a page with a strict policy', 'strict'],
] as const)
  test(`${name} a quiz answers, the lab runs and the height follows`, async ({ page, baseURL }) => {
    const frame = (path: string) =>
      `<iframe sandbox="allow-scripts" src="${baseURL!}embed/en/${path}" title="t" width="100%" height="300"></iframe>`;
    const { origin } = new URL(baseURL!);
    headers =
      policy === ''
        ? {}
        : {
            'Content-Security-Policy': `default-src 'none'; frame-src ${origin}; script-src ${origin}; style-src 'none'; require-trusted-types-for 'script'`,
            'Cross-Origin-Embedder-Policy': 'require-corp',
          };
    body = `${frame('quiz/introduction/')}${frame('lab/?backend=wasm&image=cat')}<script async src="${baseURL!}embed.js"></script>`;
    await page.goto(course);
    headers = {};
    const [quiz, lab] = [page.frameLocator('iframe >> nth=0'), page.frameLocator('iframe >> nth=1')];
    const first = quiz.locator('.quiz-question').first();
    await expect(quiz.locator('.quiz[data-ready=true]')).toBeVisible();
    await settled(page, page.locator('iframe').first());
    await first.locator('input').first().check({ force: true });
    await first.getByRole('button', { name: 'Check' }).click();
    await expect(quiz.locator('.quiz-score')).toContainText('1 of');
    await expect
      .poll(() =>
        page
          .locator('iframe')
          .first()
          .evaluate(({ clientHeight }) => clientHeight),
      )
      .toBeGreaterThan(600);
    await expect(lab.locator('.lab[data-ready=true]')).toBeVisible();
    await settled(page, page.locator('iframe').nth(1));
    await lab.getByRole('button', { name: new Lab(page, 'en').text('run'), exact: true }).click();
    await expect(lab.locator('.lab-result:not(.old) li').first()).toContainText('cat', { timeout: 60_000 });
  });
