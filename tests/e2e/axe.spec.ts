import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { KINDS } from './kinds.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What axe finds in both colour schemes, short enough to read in a terminal. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes)
        found.push(`${colorScheme}: ${id} at ${String(target)}: ${failureSummary.replaceAll(/\s+/g, ' ')}`);
  }
  return found;
}

for (const address of KINDS) {
  test(`${address} has no violation, light or dark`, async ({ page }) => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(await violations(page)).toEqual([]);
  });
}

test('the first page, before its script leaves it, has no violation, light or dark', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('./');
  expect(await violations(page)).toEqual([]);
});
