import { expect, test, type Page, type Request } from '@playwright/test';
import { KINDS } from './kinds.ts';
import { Lab } from './lab/lab.ts';
import { file, redBlueJpeg } from './lab/pictures.ts';

/** What a page asks of others than this site, and what it sends to anybody. */
function watch(page: Page, site: string): { strangers: string[]; sent: string[] } {
  const found = { strangers: [] as string[], sent: [] as string[] };
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(site).origin)
      found.strangers.push(request.url());
    // The page of what is not there asks whether it would be under another address, without a word of the reader's.
    if (!['GET', 'HEAD'].includes(request.method()) || request.postData() !== null)
      found.sent.push(request.url());
  });
  return found;
}

test('no page asks another host or leaves a cookie', async ({ page, baseURL, context }) => {
  const found = watch(page, baseURL!);
  for (const address of KINDS) {
    await page.goto(address);
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
  }
  expect(found).toEqual({ strangers: [], sent: [] });
  expect(await context.cookies()).toEqual([]);
});

test("a run with the reader's own picture sends nothing", async ({ page, baseURL, context }) => {
  const found = watch(page, baseURL!);
  const lab = new Lab(page, 'en');
  await lab.open('?backend=wasm');
  await lab.pickFile(file('mine.jpg', 'image/jpeg', await redBlueJpeg(page, 1)));
  await lab.run();
  await expect(lab.best).toBeVisible({ timeout: 50_000 });
  expect(found).toEqual({ strangers: [], sent: [] });
  expect(await context.cookies()).toEqual([]);
});
