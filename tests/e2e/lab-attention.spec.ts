import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('two maps for a class of the top five; the class is in the address and the back button undoes', async ({
  page,
}) => {
  const lab = new Experiment(page, 'zh');
  await lab.open('attention', '?layers=20');
  expect(lab.heavy).toEqual([]);
  await lab.run();
  const maps = page.locator('.attention-map');
  await expect(maps).toHaveCount(2);
  const drawn = () =>
    maps.evaluateAll((all) =>
      all.map((map) =>
        [...(map as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 8, 8).data].filter(
          (_, i) => i % 4 === 3,
        ),
      ),
    );
  await expect.poll(async () => (await drawn()).every((map) => map.includes(255))).toBe(true);
  const cat = await drawn();
  const classes = page.getByRole('radiogroup').or(page.locator('.attention-classes'));
  await expect(classes.locator('input[value=cat]')).toBeChecked();

  await classes.locator('input[value=dog]').check({ force: true });
  await expect(page).toHaveURL(/class=dog/);
  await expect.poll(drawn).not.toEqual(cat);
  await expect(maps.first()).toHaveAttribute('aria-label', /狗/);
  await page.goBack();
  await expect(classes.locator('input[value=cat]')).toBeChecked();
  await expect.poll(drawn).toEqual(cat);

  // The slider changes how much of the picture shows through, by keyboard too.
  const opacity = () =>
    page
      .locator('.attention-stack > div')
      .first()
      .evaluate((box) => Number(getComputedStyle(box).opacity));
  const before = await opacity();
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(opacity).toBeGreaterThan(before);
  await page.getByText(lab.text('attention.numbers')).first().click();
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
});
