import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import manifest from '../../models/manifest.json' with { type: 'json' };

/** Per cent of the test pictures that a network gets right, quantized, on the CPU. */
const right = (id: string) => manifest.models.find((model) => model.id === id)!.accuracy.wasm.toFixed(1);

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('an experiment that was set up opens as it was set up, and its code embeds it', async ({
  page,
  baseURL,
}) => {
  await page.goto('en/teach/');
  const form = page.locator('.compose');
  await form.scrollIntoViewIfNeeded();
  // The form works once it knows where the page is served.
  await expect(form.getByLabel('To paste')).toHaveValue(/^http/);
  await form.getByLabel('Experiment').selectOption({ label: 'Switching off residual branches' });
  await form.getByRole('combobox', { name: 'Network', exact: true }).selectOption('resnet-20');
  await form.getByLabel('Branch 4', { exact: true }).uncheck();
  await form.getByRole('combobox', { name: 'Picture', exact: true }).selectOption('dog');
  const address = `${baseURL!}en/lab/blocks/?model=resnet-20&backend=auto&image=dog&gates=111011111`;
  await expect(form.getByLabel('To paste')).toHaveValue(address);
  await form.getByRole('button', { name: 'Embed code' }).click();
  await expect(form.getByRole('status')).toContainText('copied');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain(`<iframe src="${baseURL!}embed/en/lab/blocks/?model=resnet-20&amp;`);
  await form.getByRole('button', { name: 'QR code' }).click();
  await expect(form.getByRole('img', { name: address })).toBeVisible();
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    form.getByRole('link', { name: 'Open it' }).click(),
  ]);
  await expect(opened.getByLabel('Branch 4', { exact: true })).not.toBeChecked();
  await expect(opened.getByLabel('Branch 5', { exact: true })).toBeChecked();
});

test('the links of a lesson are copied as a list, in Markdown', async ({ page, baseURL }) => {
  await page.goto('zh/teach/');
  await page.locator('#lesson-1').getByRole('button', { name: 'Markdown' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n').length).toBe(await page.locator('#lesson-1 [data-plan-link]').count());
  expect(text).toContain(`](${baseURL!}zh/results/table-3/#resnet-152-top-5)`);
});

test('a figure is kept as a picture of 2,100 pixels', async ({ page }) => {
  await page.goto('en/teach/');
  const fig2 = page.locator('.slide-pictures li').first();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    fig2.getByRole('link', { name: 'PNG' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('fig-2.en.png');
  const png = await readFile(await file.path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2100, Math.round((2100 * 346) / 356)]);
});

test('a handout has its questions, room for answers and a code for each task; the key has the answers', async ({
  page,
}) => {
  await page.goto('en/teach/handouts/lesson-1/');
  await expect(page.locator('.handout-questions > li')).toHaveCount(10);
  await expect(page.locator('.handout-tasks .qr svg')).toHaveCount(2);
  await expect(page.locator('main')).not.toContainText('softmax');
  await page.getByRole('link', { name: 'Answer key' }).click();
  await expect(page.locator('.handout-questions strong')).toHaveCount(10);
  await expect(page.locator('main')).toContainText(
    `${right('plain-20')}% with 20 layers, ${right('plain-56')}% with 56`,
  );
});
