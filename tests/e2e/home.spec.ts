import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('the duel shows two answers and fetches nothing; on request it runs, and the path remembers', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await page.goto('en/');
  const duel = page.locator('.duel');
  const answers = (await duel.locator('.duel-answer strong').allTextContents()).map((text) =>
    text.replaceAll(/[“”]/g, ''),
  );
  expect(answers).toHaveLength(2);
  await expect(duel.locator('.duel-side.resnet .duel-answer')).toContainText('right');
  await expect(duel.locator('.duel-tower')).toHaveCount(2);
  await expect(duel.locator('.duel-score')).toContainText('10,000');
  await expect(duel.locator('.duel-score')).toContainText(/On \d[\d,]* they disagree/);
  expect(lab.heavy).toEqual([]);
  await lab.expectAccessible('.duel');
  await lab.expectNarrow();
  await lab.button('duel.live').click();
  await expect(duel.locator('form[data-ready=true]')).toBeVisible();
  await lab.button('lab.run').click();
  // The same picture, and what was computed in advance.
  await expect(lab.first).toContainText(answers);
  await lab.expectAccessible('.duel');
});

test('a step that was taken is marked when the reader comes back', async ({ page }) => {
  await page.goto('zh/');
  await expect(page.locator('.step-done:visible')).toHaveCount(0);
  await page.locator('[data-step=train]').click();
  await expect(page).toHaveURL(/zh\/lab\/train\/$/);
  await page.goBack();
  await expect(page.locator('.step-done:visible')).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the duel and the path are there', async ({ page }) => {
    await page.goto('zh/');
    await expect(page.locator('.duel-answer strong')).toHaveText([/^“.+”$/, /^“.+”$/]);
    await expect(page.locator('.ten li')).toHaveCount(5);
  });
});
