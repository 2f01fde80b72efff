import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('branches are switched off by keyboard, by the stage and at random; the back button undoes each', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await lab.open('blocks', '?model=resnet-20');
  expect(lab.heavy).toEqual([]);
  await lab.run();
  await expect(lab.verdict).toHaveCount(0);
  const branch = (n: number) =>
    page.getByRole('checkbox', { name: lab.text('blocks.branch', { n }), exact: true });
  await expect(page.getByRole('checkbox')).toHaveCount(9);

  await branch(3).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(branch(4)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(branch(4)).not.toBeChecked();
  await expect(page).toHaveURL(/gates=111011111/);
  await expect(lab.verdict.first()).toContainText('%');
  // The same cut through the plain twin stands below.
  await expect(lab.verdict).toHaveCount(2);
  const oneOff = await lab.verdict.allTextContents();
  await expect(page.getByRole('status').filter({ hasText: 'off: 4' })).toContainText('%');

  await lab.button('blocks.stage.off', { n: 2 }).click();
  await expect(page).toHaveURL(/gates=111000111/);
  await lab.button('blocks.stage.on', { n: 2 }).click();
  await expect(page).not.toHaveURL(/gates/);

  await page.getByRole('spinbutton').fill('3');
  // What is drawn meanwhile does not take it from her.
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await lab.button('blocks.random').click();
  await expect(page).toHaveURL(/off=3&seed=1$/);
  await expect(page.getByRole('checkbox', { checked: false })).toHaveCount(3);

  for (let i = 0; i < 3; i++) await page.goBack();
  await expect(page).toHaveURL(/gates=111011111/);
  await expect(branch(4)).not.toBeChecked();
  await expect(lab.verdict).toHaveText(oneOff);
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
});

test("a lecturer's link opens with the same branches shut", async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  const shut = async () => {
    await lab.open('blocks', '?model=resnet-20&image=ship&off=2&seed=5');
    await expect(page.getByRole('checkbox', { checked: false })).toHaveCount(2);
    return page
      .getByRole('checkbox', { checked: false })
      .evaluateAll((all) => all.map((one) => one.ariaLabel));
  };
  expect(await shut()).toEqual(await shut());
  await lab.run();
  await expect(lab.verdict.first()).toContainText('%');
});

test('with every branch on, the lab graph names the cat; with all off it knows nothing of it', async ({
  page,
}) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('blocks', '?model=resnet-20&gates=000000000');
  await lab.run();
  await expect(lab.first.first()).toContainText('猫');
  const shares = await lab.first.locator('.lab-share').allTextContents();
  expect(shares[0]).not.toBe(shares[1]);
});
