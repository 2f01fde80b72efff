import { expect, test } from '@playwright/test';
import labels from '../../content/labels/imagenet.json' with { type: 'json' };
import { addHosted } from './lab/hosted.ts';
import { Lab } from './lab/lab.ts';

test("a host's own ImageNet network runs like any other, with 1,000 labels and a larger picture", async ({
  page,
}) => {
  const done = await addHosted(page);
  const lab = new Lab(page, 'en');
  await lab.open('?model=resnet-18&backend=wasm');
  await expect(page.locator('canvas.lab-seen')).toHaveAttribute('width', '224');
  await expect(page.locator('.lab-elsewhere')).toHaveCount(0);
  await lab.run();
  await expect(lab.facts).toContainText('ResNet-18 (ImageNet)');
  const rows = page.locator('.lab-result:not(.old) li .lab-name');
  await expect(rows).toHaveCount(5);
  const names = new Set(labels.map(({ zh, en }) => `${en} ${zh}`));
  for (const row of await rows.allTextContents()) expect(names).toContain(row);
  await lab.pickSample('dog');
  await expect(lab.facts).toContainText('First run');

  // Back to a small network of the site and its ten classes.
  await page.getByRole('combobox', { name: lab.text('model') }).selectOption('resnet-20');
  await lab.pickSample('cat');
  await lab.run();
  await expect(lab.best).toContainText('cat 猫');
  done();
});
