import { expect, test, type Locator, type Page } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('§4.2: the slider takes all nets back in time together, and so does the chart under the pointer', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await page.goto('en/paper/cifar-10/#fig-6');
  const piece = page.locator('#fig-6 [data-live=curves]');
  await piece.scrollIntoViewIfNeeded();
  await expect(page.locator('#fig-6 [data-live=curves][data-on]')).toBeVisible();
  const errors = () => piece.locator('tbody td').allInnerTexts();
  const last = await errors();
  const slider = piece.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /initial learning rate: plain-20: training/);
  const first = await errors();
  for (const [i, error] of first.entries()) expect(Number(error)).toBeGreaterThan(Number(last[i]));
  await expect(page.locator('#fig-6 .panel.scrubbed:visible')).toHaveCount(2);
  const grip = page.locator('#fig-6 .grip:visible').first();
  await grip.scrollIntoViewIfNeeded();
  const box = (await grip.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
  await expect(piece).toContainText('learning rate ÷10');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.locator('#fig-6 .panel.scrubbed')).toHaveCount(0);
  expect(await errors()).toEqual(last);
  expect(lab.heavy).toEqual([]);
  await lab.expectAccessible('#fig-6');
  await lab.expectNarrow();
});

test('§1: played, the training runs to its end and stops there', async ({ page }) => {
  await page.goto('zh/paper/introduction/#fig-1');
  const piece = page.locator('#fig-1 [data-live=curves]');
  await piece.scrollIntoViewIfNeeded();
  await expect(page.locator('#fig-1 [data-live=curves][data-on]')).toBeVisible();
  const slider = piece.getByRole('slider');
  await piece.getByRole('button').click();
  await expect(slider).not.toHaveValue((await slider.getAttribute('max'))!);
  await expect(slider).toHaveValue((await slider.getAttribute('max'))!, { timeout: 20_000 });
  await expect(piece.getByRole('button')).toHaveText(/播放/);
});

/** Opens a figure of a reading page and waits until it moves. */
async function open(page: Page, path: string, id: string): Promise<Locator> {
  await page.goto(`${path}#${id}`);
  await page.locator(`#${id} [data-live]`).scrollIntoViewIfNeeded();
  await expect(page.locator(`#${id} [data-live][data-on]`)).toBeAttached();
  return page.locator(`#${id}`);
}

test('§3.3: a chosen map size is lit in all three silhouettes and in the table', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  const figure = await open(page, 'en/paper/network-architectures/', 'silhouettes');
  await figure.getByRole('radio', { name: '28×28' }).check();
  await expect(figure.locator('.silhouette g[data-size]:not(.paled)')).toHaveCount(3);
  await expect(figure.locator('tr.lit')).toContainText('4 × 512');
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('tr.lit')).toContainText('14×14');
  await lab.expectAccessible('#silhouettes');
  await lab.expectNarrow();
});

const FOLLOWED = [
  ['network-architectures', 'silhouettes', '14 7', '[data-size]', 'data-size', ['14', '7']],
  [
    'residual-learning',
    'fading-weights',
    'plain',
    '[data-part]',
    'data-part',
    ['plain x', 'plain branch', 'plain'],
  ],
  ['identity-mapping', 'fig-2', 'sum', '[data-part]', 'data-part', ['sum']],
  ['cifar-10', 'fig-6', 'residual', '.wide [data-part]', 'data-part', ['residual']],
] as const;

for (const [section, id, lights, drawn, name, lit] of FOLLOWED)
  test(`${id}: beside its text a figure stays in view and lights what is read`, async ({ page }) => {
    const figure = page.locator(`#${id}`);
    const read = async (width: number, height: number) => {
      await page.setViewportSize({ width, height });
      await page.goto(`en/paper/${section}/`);
      const part = figure.locator(`.part[data-lights="${lights}"]`);
      // A phone reads below its strip. What comes alive above may still move the text.
      await expect(async () => {
        await part.evaluate(
          (element, share) => {
            const { top, height } = element.getBoundingClientRect();
            scrollBy(0, top + height / 2 - innerHeight * share);
          },
          width < 1100 ? 0.655 : 0.455,
        );
        await expect(part).toHaveClass(/read/, { timeout: 1_000 });
      }).toPass();
      await expect(figure.locator('.follow-figure')).toBeInViewport({ ratio: 0.9 });
      const all = figure.locator(`.follow-figure ${drawn}:not(.paled)`);
      await expect
        .poll(() => all.evaluateAll((shown, name) => shown.map((one) => one.getAttribute(name)), name))
        .toEqual(expect.arrayContaining([...lit]));
      const found = await all.evaluateAll((shown, name) => shown.map((one) => one.getAttribute(name)), name);
      expect(found.filter((one) => !(lit as readonly (string | null)[]).includes(one))).toEqual([]);
      // What is lit is in view within a figure that is higher than its place, too.
      await expect
        .poll(() =>
          figure.locator('.follow-figure').evaluate(
            (place, drawn) => {
              const { top, bottom } = place.getBoundingClientRect();
              const shown = [...place.querySelectorAll(drawn)].find(
                (part) => !part.classList.contains('paled') && part.getClientRects().length > 0,
              );
              const box = shown?.getBoundingClientRect();
              return box !== undefined && box.top >= top - 1 && box.top < bottom - 8;
            },
            drawn.replace('.wide ', ''),
          ),
        )
        .toBe(true);
    };
    await read(1400, 900);
    await read(1280, 900);
    await read(390, 844);
    await page.goto(`zh-en/paper/${section}/`);
    await expect(figure.first().locator('.follow-figure')).toHaveCSS('position', 'static');
    await expect(page.locator('.paled')).toHaveCount(0);
  });

test('notes stand in the margin where there is one, a misreading in the text', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto('en/paper/introduction/');
  const edge = async () => (await page.locator('main').boundingBox())!;
  const column = await edge();
  const beside = (await page.locator('.note.why').first().boundingBox())!;
  expect(beside.x).toBeGreaterThan(column.x + column.width);
  expect(beside.x + beside.width).toBeLessThanOrEqual(1400);
  const box = (await page.locator('.note.misreading').first().boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(column.x + column.width + 1);
  await page.setViewportSize({ width: 1200, height: 900 });
  const within = (await page.locator('.note.why').first().boundingBox())!;
  expect(within.x).toBeLessThan((await edge()).x + 10);
});

test('the outline lists the headings of the section that is read, and shows it however far down', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await page.goto('zh/paper/imagenet-localization/');
  const outline = page.locator('details.outline');
  await expect(outline.locator('a[aria-current]')).toBeInViewport();
  const [heading] = await page.locator('main h2').allInnerTexts();
  await outline.getByRole('link', { name: heading!, exact: true }).click();
  await expect(page.locator('main h2').first()).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await outline.locator('summary').click();
  await expect(outline.locator('ul')).toBeHidden();
});

test('§4.1: the exchange goes back and forth in four steps', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  const figure = await open(page, 'en/paper/imagenet-classification/', 'exchange');
  await expect(figure.locator('.play-said')).toContainText('3.51 points');
  await figure.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(figure.locator('.play-said')).toContainText('0.60 points worse');
  await figure.getByRole('button', { name: 'Next' }).click();
  await expect(figure.locator('.play-said')).toContainText('0.06 points');
  await lab.expectAccessible('#exchange');
  await lab.expectNarrow();
});

test('§3.2: option A pads with zeros, B mixes', async ({ page }) => {
  const lab = new Experiment(page, 'zh');
  const figure = await open(page, 'zh/paper/identity-mapping/', 'options');
  await expect(figure.locator('.maps .zero')).toHaveCount(4);
  await figure.getByRole('radio', { name: '256 → 512' }).check();
  await expect(figure.locator('.maps .zero')).toHaveCount(16);
  await figure.getByRole('radio', { name: 'B', exact: true }).check();
  await expect(figure.locator('.maps .zero')).toHaveCount(0);
  await expect(figure.locator('.play-said')).toContainText('131,072');
  await lab.expectAccessible('#options');
  await lab.expectNarrow();
});

test('§3.4: the larger the picture, the less of it the network sees', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  const figure = await open(page, 'en/paper/implementation/', 'crops');
  const side = figure.getByRole('slider').first();
  await side.focus();
  await page.keyboard.press('Home');
  await expect(figure.locator('.play-said')).toContainText('310×256, the network sees 63%');
  await page.keyboard.press('End');
  await expect(figure.locator('.play-said')).toContainText('581×480, the network sees 18%');
  await figure.getByRole('checkbox', { name: 'mirror image' }).check();
  await expect(figure.locator('.crop-pair g')).toHaveAttribute('transform', /scale\(-1 1\)/);
  await figure.getByRole('button').click();
  await expect(figure.locator('.play-said')).not.toContainText('581×480');
  expect(lab.heavy).toEqual([]);
  await lab.expectAccessible('#crops');
  await lab.expectNarrow();
});

test('§4.3: with the backbone the part for each region is exchanged', async ({ page }) => {
  const lab = new Experiment(page, 'en');
  const figure = await open(page, 'en/paper/object-detection/', 'backbones');
  await expect(figure.locator('.region')).toContainText('conv5_x');
  await figure.getByRole('radio', { name: 'VGG-16' }).check();
  await expect(figure.locator('.region')).toContainText('fully connected');
  await lab.expectAccessible('#backbones');
  await lab.expectNarrow();
});

test('every figure of ours can be framed elsewhere', async ({ page }) => {
  await page.goto('embed/en/paper/network-architectures/silhouettes/');
  await expect(page.locator('.silhouette')).toBeVisible();
  await page.goto('embed/zh/paper/abstract/years/');
  await expect(page.locator('.years .tower')).toHaveCount(4);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the figures stand where they belong, with their numbers', async ({ page }) => {
    await page.goto('en/paper/network-architectures/');
    await expect(page.locator('#silhouettes .silhouette')).toBeVisible();
    await expect(page.locator('#silhouettes tbody tr')).toHaveCount(7);
    await expect(page.locator('#silhouettes input:visible')).toHaveCount(0);
    await page.goto('zh/paper/cifar-10/');
    await expect(page.locator('#fig-6 svg:visible')).toHaveCount(1);
    await expect(page.locator('#fig-6 [data-live=curves] tbody tr').first()).toBeVisible();
    await expect(page.locator('#fig-6 :is(input, button):visible')).toHaveCount(0);
  });
});
