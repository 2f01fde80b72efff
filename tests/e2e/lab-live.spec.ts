import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('§3.1: a branch is switched off inside the text; the page fetches nothing heavy before the button', async ({
  page,
}) => {
  const lab = new Experiment(page, 'zh');
  await page.goto('zh/paper/residual-learning/');
  const live = page.locator('.live[data-live=branches]');
  await live.scrollIntoViewIfNeeded();
  await expect(live.locator('form[data-ready=true]')).toBeVisible();
  await expect(live.locator('.lab-run')).toContainText('kB');
  expect(lab.heavy).toEqual([]);
  await lab.button('lab.run').click();
  await expect(lab.first).toHaveCount(2, { timeout: 60_000 });
  await live.getByRole('checkbox').nth(3).focus();
  await page.keyboard.press('Space');
  await expect(lab.verdict).toContainText('猫');
  await expect(page).toHaveURL(/residual-learning\/$/);
  await lab.expectAccessible('.live');
  await lab.expectNarrow();
  await live.getByRole('link').last().click();
  await expect(page).toHaveURL(/zh\/lab\/blocks\/$/);
});

test('§4.2: a plain and a residual net name the same picture, in both columns of the bilingual page', async ({
  page,
}) => {
  const lab = new Experiment(page, 'zh');
  await page.goto('zh-en/paper/cifar-10/');
  const lives = page.locator('.live[data-live=pair]');
  await expect(lives).toHaveCount(2);
  await lives.first().scrollIntoViewIfNeeded();
  for (const live of await lives.all()) await expect(live.locator('form[data-ready=true]')).toBeVisible();
  expect(lab.heavy).toEqual([]);
  // The second column has choices of its own.
  await lives.last().locator('input[value=ship]').check({ force: true });
  await expect(lives.first().locator('input[value=cat]')).toBeChecked();
  await lives.last().getByRole('button', { name: 'Run it here' }).click();
  await expect(lives.last().locator('.bench-top')).toHaveCount(2, { timeout: 60_000 });
  await expect(lives.first().locator('.bench-top')).toHaveCount(0);
});
