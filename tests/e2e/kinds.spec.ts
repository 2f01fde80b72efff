import { expect, test } from '@playwright/test';
import { KINDS } from './kinds.ts';
import { violations } from './violations.ts';
import { complaintsAbout, watch } from './watch.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// One visit for all that holds of every kind of page.
for (const address of ['./', ...KINDS]) {
  test(`${address} is isolated, keeps to its policy, asks no other host, has no violation and fits 320 px`, async ({
    page,
    request,
    baseURL,
    context,
  }) => {
    const complaints = complaintsAbout(page);
    const found = watch(page, baseURL!);
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
    // What comes late comes now.
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(found).toEqual({ strangers: [], sent: [] });
    expect(await context.cookies()).toEqual([]);

    expect(await violations(page)).toEqual([]);
    // 1280 px at 400 %.
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('the first page, before its script leaves it, has no violation, light or dark', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('./');
  expect(await violations(page)).toEqual([]);
});
