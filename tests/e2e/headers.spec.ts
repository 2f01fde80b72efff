import { expect, test, type Page } from '@playwright/test';
import { KINDS } from './kinds.ts';

/** What the browser will have to say against a page: breaches of its policy, and errors. */
function complaintsAbout(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|cross-origin-/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

for (const address of ['./', ...KINDS]) {
  test(`${address} is isolated and keeps to its policy`, async ({ page, request }) => {
    const complaints = complaintsAbout(page);
    const headers = (await request.get(address)).headers();
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['content-security-policy']).toContain(
      `frame-ancestors ${address.startsWith('embed/') ? '*' : "'self'"}`,
    );

    expect((await page.goto(address))?.status()).toBe(200);
    await page.waitForLoadState('networkidle');
    const policy = page.locator('head meta[http-equiv="content-security-policy"]');
    await expect(policy).toHaveAttribute('content', /default-src 'none';.* script-src 'self'/);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });
}

test('the policy stops a script that the build has not seen', async ({ page }) => {
  const complaints = complaintsAbout(page);
  await page.goto('zh/');
  const ran = await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'document.title = "intruder"' }),
    );
    document.body.insertAdjacentHTML('beforeend', '<p id="intruder" style="color: rgb(1, 2, 3)">');
    const { color } = getComputedStyle(document.querySelector('#intruder') ?? document.body);
    return document.title === 'intruder' || color === 'rgb(1, 2, 3)';
  });
  expect(ran).toBe(false);
  expect(complaints.join()).toMatch(/inline script violates.*inline style violates/s);
});

test('reading a section fetches no runtime and no model', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('zh/paper/residual-learning/');
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForLoadState('networkidle');
  expect(fetched.length).toBeGreaterThan(1);
  expect(fetched.filter((path) => /\.(wasm|onnx|bin)$|onnxruntime|ort[-.]|worker/.test(path))).toEqual([]);
});
