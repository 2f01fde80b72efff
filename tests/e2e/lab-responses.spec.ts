import { expect, test } from '@playwright/test';
import { Experiment } from './lab/experiment.ts';

test('the measured average is there from the start; a run adds the picture, in order and by size', async ({
  page,
}) => {
  const lab = new Experiment(page, 'en');
  await lab.open('responses', '?layers=20');
  await expect(page.locator('.responses-chart .measured')).toHaveCount(2);
  await expect(page.locator('.responses-chart .now')).toHaveCount(0);
  expect(lab.heavy).toEqual([]);
  await lab.run();
  await expect(page.locator('.responses-chart .plain.now rect')).toHaveCount(19);
  await expect(page.locator('.responses-chart .resnet.now circle')).toHaveCount(19);
  await expect(lab.verdict).toContainText('of 19 layers');
  await expect(page.getByRole('status').filter({ hasText: 'of 19 layers' })).toBeAttached();

  await page.getByRole('radio', { name: lab.text('responses.order.size') }).check();
  await expect(page).toHaveURL(/order=size/);
  await page.getByText(lab.text('responses.table')).first().click();
  const column = (n: number) =>
    page
      .locator(`.responses-table td:nth-of-type(${n})`)
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
  for (const n of [1, 2, 3, 4]) {
    const values = await column(n);
    expect(values).toHaveLength(19);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  }
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
  await page.goBack();
  await expect(page.getByRole('radio', { name: lab.text('responses.order.layer') })).toBeChecked();
});
