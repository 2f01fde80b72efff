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

test('§4.2: the losses of all networks at the point that a slider, a key or a pointer chooses', async ({
  page,
}) => {
  await page.goto('en/paper/cifar-10/');
  const figure = page.locator('.landscapes');
  await figure.scrollIntoViewIfNeeded();
  const caption = figure.locator('.play-numbers caption');
  await expect(caption).toHaveText('Loss at α = 0.00, β = 0.00');
  const losses = () => figure.locator('.play-numbers td').allTextContents();
  const middle = (await losses()).map(Number);
  expect(middle).toHaveLength(4);
  await figure.getByRole('slider', { name: 'α' }).focus();
  await page.keyboard.press('End');
  await expect(caption).toHaveText('Loss at α = 1.00, β = 0.00');
  // Far from where training ended every network is worse.
  (await losses()).forEach((loss, n) => expect(Number(loss)).toBeGreaterThan(middle[n]!));
  const frame = figure.locator('[data-landscape="resnet-56"] .grip');
  await frame.scrollIntoViewIfNeeded();
  const box = (await frame.boundingBox())!;
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
  await expect(caption).toHaveText('Loss at α = −0.50, β = 0.50');
  await expect(figure.locator('circle.here')).toHaveCount(4);
});

test('§4.2: where the losses do not come the figure stays, and they can be asked for again', async ({
  page,
}) => {
  const losses = '**/data/runs/landscape.json';
  await page.route(losses, (route) => route.abort());
  await page.goto('zh/paper/cifar-10/');
  const figure = page.locator('.landscapes');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('alert')).toContainText('没有加载成功');
  await expect(figure.locator('.panel')).toHaveCount(4);
  await page.unroute(losses);
  await figure.getByRole('button', { name: '重新加载' }).click();
  await expect(figure.locator('.play-numbers td')).toHaveCount(4);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure stands there complete, with its numbers', async ({ page }) => {
    await page.goto('en/paper/residual-learning/');
    await expect(page.locator('.play[data-live=block] .play-bars')).toHaveCount(6);
    await expect(page.locator('#fading-weights tbody tr')).toHaveCount(4);
  });
});
