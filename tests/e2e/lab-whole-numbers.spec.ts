import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

for (const lang of ['zh', 'en'] as const)
  test(`one window in whole numbers, by pointer and keyboard, without a model byte (${lang})`, async ({
    page,
  }) => {
    const lab = new Experiment(page, lang);
    await lab.open('engine');
    const rows = page.locator('.window-dots tbody tr');
    const steps = page.locator('.window-steps');
    await expect(rows).toHaveCount(9);
    // The sum under the table is that of its rows.
    const dots = await rows.locator('td:nth-of-type(3)').allTextContents();
    const sum = dots.reduce((all, text) => all + Number(text.replace('−', '-')), 0);
    await expect(steps).toContainText(`${sum}`.replace('-', '−'));

    // A corner: five places of the window are border.
    const before = await steps.textContent();
    await page.locator('.window-picture').click({ position: { x: 2, y: 2 } });
    await expect(page.locator('.window-dots .outside')).toHaveCount(5);
    await expect(page).toHaveURL(/row=0&column=0&filter=14$/);
    await expect(steps).not.toHaveText(before ?? '');
    await page.getByRole('slider').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.window-dots .outside')).toHaveCount(3);
    await page.locator('.lab').getByRole('combobox').selectOption({ value: '4' });
    await expect(page).toHaveURL(/row=1&column=0&filter=5$/);
    await page.goBack();
    await expect(page.locator('.lab').getByRole('combobox')).toHaveValue('13');
    await lab.sample('dog').check({ force: true });
    await expect(page).toHaveURL(/image=dog/);
    expect(lab.heavy).toEqual([]);
    await lab.expectAccessible('.lab');
    await lab.expectNarrow();
  });

test("an address opens as it was left, and the reader's own picture takes part", async ({ page }) => {
  const lab = new Experiment(page, 'en');
  await lab.open('engine', '?image=ship&row=31&column=31&filter=16');
  await expect(page.locator('.window-dots caption')).toContainText('filter 16, at row 31, column 31');
  await expect(lab.sample('ship')).toBeChecked();
  const steps = page.locator('.window-steps');
  const before = (await steps.textContent()) ?? '';
  const red = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="red"/></svg>',
  );
  const png = await page.evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${svg}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
    canvas.getContext('2d')!.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1]!;
  }, red.toString('base64'));
  const own = { name: 'red.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') };
  await page.locator('input[type=file]').setInputFiles(own);
  await expect(steps).not.toHaveText(before);
  const wrong = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') };
  const after = (await steps.textContent()) ?? '';
  await page.locator('input[type=file]').setInputFiles(wrong);
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(steps).toHaveText(after);
});
