import { expect, test, type Locator, type Page } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

/** Goes on by Tab, or back by Shift and Tab, until the focus arrives. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('not reached by Tab');
}

for (const lang of ['zh', 'en'] as const)
  test(`from the home page to a shared experiment, by keyboard alone (${lang})`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const lab = new Experiment(page, lang);
    await page.goto(`${lang}/`);
    // The first stop leads past the menu.
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('.actions a').nth(1));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${lang}/lab/$`));
    await tabTo(page, page.locator('main a[href$="/lab/depth/"]').first());
    await page.keyboard.press('Enter');
    await expect(page.locator('.lab[data-ready=true]')).toBeVisible();

    await tabTo(page, page.locator('.lab-samples input:checked'));
    await page.keyboard.press('ArrowRight');
    const image = await page.locator('.lab-samples input:checked').inputValue();
    await expect(page).toHaveURL(new RegExp(`image=${image}`));
    await tabTo(page, lab.button('lab.run'));
    await page.keyboard.press('Enter');
    await lab.done();

    await tabTo(page, page.locator('.share-page'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toContain(`${baseURL!}${lang}/lab/depth/?`);
    expect(address).toContain(`image=${image}`);
    await page.keyboard.press('Escape');
    await page.goto(address);
    await expect(lab.sample(image)).toBeChecked();
  });
