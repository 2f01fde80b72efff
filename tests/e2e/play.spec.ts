import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('§3.1: without BN the weights at 0 leave nothing of the plain lane and all of x on the other', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await page.goto('en/paper/residual-learning/');
  const play = page.locator('.play[data-live=block][data-on]');
  await play.scrollIntoViewIfNeeded();
  const [plain, residual] = [play.locator('.play-lane').first(), play.locator('.play-lane').last()];
  const slider = play.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(plain).toHaveAttribute('aria-label', /0\.00 times/);
  await expect(residual).toHaveAttribute('aria-label', /0\.00 away/);
  await page.keyboard.press('ArrowRight');
  await play.getByRole('checkbox').check();
  await expect(plain).not.toHaveAttribute('aria-label', /0\.00 times/);
  expect(lab.heavy).toEqual([]);
  await lab.expectAccessible('.play');
  await lab.expectNarrow();
});

test('§2: a gate that is shut hands on x', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  await page.goto('zh/paper/related-work/#coupled-gates');
  const play = page.locator('.play[data-live=gate]');
  await play.scrollIntoViewIfNeeded();
  await expect(page.locator('.play[data-live=gate][data-on]')).toBeVisible();
  await play.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(play.locator('.play-lane').first()).toHaveAttribute(
    'aria-label',
    /^门 0\.00：输出与 x 的距离是 0\.00/,
  );
  await lab.expectAccessible('.play');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure stands there complete, with its numbers', async ({ page }) => {
    await page.goto('en/paper/residual-learning/');
    await expect(page.locator('.play[data-live=block] .play-bars')).toHaveCount(6);
    await expect(page.locator('.play[data-live=block] tbody tr')).toHaveCount(4);
  });
});
