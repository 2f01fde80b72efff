import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';
import { addHosted } from './lab/hosted.ts';

test('ten views, each with its answer, and their average against the centre', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('views', '?model=resnet-20');
  const crops = page.locator('canvas.views-crop');
  await expect(crops).toHaveCount(10);
  expect(lab.heavy).toEqual([]);
  const pixels = (selector: string, at: number) =>
    page
      .locator(selector)
      .nth(at)
      .evaluate((canvas) =>
        [...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 32, 32).data].join(),
      );
  // The centre is what the network sees in every other experiment; the margin is of one colour.
  expect(await pixels('canvas.views-crop', 4)).toBe(await pixels('canvas.lab-seen', 0));
  expect((await pixels('canvas.views-crop', 0)).startsWith('125,123,114,255,125,123,114,255,')).toBe(true);

  await lab.run();
  await expect(page.locator('.views-crops strong')).toHaveCount(10);
  await expect(lab.verdict).toContainText(/\d+ of 10 views/);
  await expect(lab.first).toHaveCount(2);
  await page.getByText(lab.text('views.table')).click();
  await expect(page.locator('.views-table tbody tr')).toHaveCount(11);
  const shares = await page.locator('.views-table td:first-of-type').allTextContents();
  const [average, ...views] = shares.map((text) => parseFloat(text.replace(/[<>]/, ''))).reverse();
  expect(Math.abs(views.reduce((sum, share) => sum + share, 0) / 10 - average!)).toBeLessThan(0.2);
  await expect(page.getByRole('link', { name: lab.text('views.elsewhere') })).toHaveAttribute(
    'href',
    /en\/lab\//,
  );
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
});

test('the address is the state, and the back button undoes', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('views', '?model=plain-20&backend=wasm&image=dog');
  const net = page.getByRole('combobox', { name: lab.text('lab.model') });
  await expect(net).toHaveValue('plain-20');
  await lab.run();
  const said = await lab.verdict.textContent();
  await net.selectOption('resnet-20');
  await expect(page).toHaveURL(/\?model=resnet-20&backend=wasm&image=dog$/);
  await lab.done();
  await page.goBack();
  await expect(net).toHaveValue('plain-20');
  await expect(lab.verdict).toHaveText(said!);
});

test('the views of a network for 224 pixels are the 10-crop of the paper', async ({ page }) => {
  test.slow();
  const forget = await addHosted(page);
  const lab = new Experiment(page, 'zh');
  await lab.open('views', '?model=resnet-18&backend=wasm');
  await expect(page.getByText(lab.text('views.how.crop', { resize: 256, size: 224 }))).toBeVisible();
  await expect(page.locator('canvas.views-crop').first()).toHaveAttribute('width', '224');
  await lab.run();
  await expect(page.locator('.views-crops strong')).toHaveCount(10);
  forget();
});
