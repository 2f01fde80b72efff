import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('the same picture through every net: nothing before the button, then all of them, plain before residual', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await lab.open('depth');
  await expect(page.locator('.lab-run')).toContainText('MB');
  expect(lab.heavy).toEqual([]);
  await lab.run();
  const names = await page.locator('.bench-net strong').allTextContents();
  expect(names).toEqual(['Plain-20', 'ResNet-20', 'Plain-56', 'ResNet-56']);
  await expect(lab.first).toHaveCount(names.length);
  await expect(lab.first).toContainText(['cat', 'cat', 'cat', 'cat']);
  await expect(lab.verdict).toHaveText(lab.text('depth.all', { name: 'cat' }));
  await expect(page.getByRole('status').filter({ hasText: 'ResNet-20: cat' })).toContainText('%');
  expect(lab.heavy.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  // Of the four, one does not know the airplane.
  await lab.sample('airplane').check({ force: true });
  await expect(lab.verdict).toHaveText(lab.text('depth.some', { votes: 3, of: 4, name: 'airplane' }));
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
});

test('the address is the state, and the back button undoes', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('depth', '?backend=wasm&image=ship');
  await expect(lab.sample('ship')).toBeChecked();
  await lab.run();
  await lab.sample('dog').check({ force: true });
  await expect(page).toHaveURL(/\?backend=wasm&image=dog$/);
  await lab.done();
  await page.goBack();
  await expect(page).toHaveURL(/\?backend=wasm&image=ship$/);
  await expect(lab.sample('ship')).toBeChecked();
  await lab.done();
});

test('a file that cannot be had is said, and had on the next try', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  let broken = true;
  await page.route('**/weights.bin*', (route) =>
    broken ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await lab.open('depth');
  await lab.button('lab.run').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('503');
  broken = false;
  await alert.getByRole('button', { name: lab.text('lab.retry') }).click();
  await lab.done();
  await expect(alert).toBeEmpty();
});

test("the reader's own picture, and one that is none", async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('depth');
  const input = page.locator('.lab-own input[type=file]');
  await input.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText(lab.text('lab.error.not-image'));
  await expect(lab.sample('cat')).toBeChecked();
  await input.setInputFiles('public/samples/frog.webp');
  await expect(page).toHaveURL(/image=own/);
  await lab.run();
  await page.goBack();
  await expect(lab.sample('cat')).toBeChecked();
  await lab.done();
  await page.goForward();
  await expect(page.locator('.lab-samples input:checked')).toHaveCount(0);
});
