import { expect, test, type Locator, type Page } from '@playwright/test';
import { folderWith, Many } from './lab/folders.ts';
import { Experiment } from './lab/experiment.ts';
import { drawn } from './lab/public-pictures.ts';

/** What each experiment is asked for in its address, and where its finding stands. */
const EXPERIMENTS = [
  ['depth', '', '.bench-net'],
  ['responses', 'layers=20&', '.responses-chart .now'],
  ['blocks', 'model=resnet-20&gates=111011111&', '.bench-top'],
  ['attention', 'layers=20&', '.attention-map'],
  ['precision', 'model=resnet-20&', '.precision-table'],
  ['views', 'model=resnet-20&', '.views-crops strong'],
] as const;

/** Goes on by Tab, from where the focus is, until it arrives. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('not reached by Tab');
}

for (const lang of ['zh', 'en'] as const) {
  for (const [slug, query, finding] of EXPERIMENTS)
    test(`${slug}: opened from its address, run by keyboard, said aloud (${lang})`, async ({ page }) => {
      const lab = new Experiment(page, lang);
      await lab.open(slug, `?${query}backend=wasm&image=ship`);
      await expect(lab.sample('ship')).toBeChecked();
      const run = lab.button('lab.run');
      await tabTo(page, run);
      await page.keyboard.press('Enter');
      await lab.done();
      await expect(page.locator(finding).first()).toBeVisible();
      const said = page.locator('.lab [role=status]').filter({ hasText: /\S/ });
      await expect(said.first()).toBeAttached();
      // The arrow of the samples' radio group changes the picture, and the experiment follows.
      await lab.sample('ship').focus();
      await page.keyboard.press('ArrowLeft');
      await expect(lab.sample('ship')).not.toBeChecked();
      await expect(page).not.toHaveURL(/image=ship/);
    });

  test(`folder: its files are asked for, read and counted by keyboard (${lang})`, async ({ page }) => {
    const { root, remove } = folderWith({ 'cat/1.png': await drawn(1), 'dog/2.png': await drawn(2) });
    const lab = new Many(page, lang);
    await lab.visit('folder/?nets=resnet-20&backend=wasm');
    // What comes alive between the Tab and the Enter is tabbed to again.
    await expect(async () => {
      await tabTo(page, page.locator('input[type=file][webkitdirectory]'));
      const chooser = page.waitForEvent('filechooser', { timeout: 10_000 });
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(root);
    }).toPass();
    await tabTo(page, lab.starts('folder.run'));
    await page.keyboard.press('Enter');
    await expect(lab.starts('folder.run.done')).toBeVisible();
    await expect(lab.table('folder.accuracy')).toBeVisible();
    remove();
  });
}
