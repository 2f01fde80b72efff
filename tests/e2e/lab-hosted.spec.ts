import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import labels from '../../content/labels/imagenet.json' with { type: 'json' };
import { Experiment } from './lab/experiment.ts';
import { folderWith, Many } from './lab/folders.ts';
import { addForeign, addHosted } from './lab/hosted.ts';
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
  await expect(lab.best).toContainText('cat 猫');
  done();
});

test("a host's network shows where its evidence is, alone; elsewhere the page says that it is not there", async ({
  page,
}) => {
  const done = await addHosted(page);
  const lab = new Experiment(page, 'en');
  await lab.open('attention', '?model=resnet-18&backend=wasm');
  const choice = page.getByRole('combobox', { name: lab.text('bench.twins') });
  await expect(choice).toHaveValue('resnet-18');
  await lab.run();
  await expect(page.locator('canvas.attention-map')).toHaveCount(1);
  await expect(page.locator('canvas.attention-map')).toHaveAttribute('width', '7');
  await expect(page.locator('.attention-classes input')).toHaveCount(5);
  await page.locator('.attention-classes input').last().check({ force: true });
  await expect(page).toHaveURL(/model=resnet-18.*class=n\d{8}/);
  // Back to twins, whose ten classes are others.
  await choice.selectOption({ index: 0 });
  await expect(page).not.toHaveURL(/resnet-18|class/);
  await expect(page.locator('canvas.attention-map')).toHaveCount(2);

  for (const slug of ['responses', 'depth', 'blocks', 'precision']) {
    await lab.open(slug, '?model=resnet-18');
    await expect(page.locator('.lab-remarks')).toContainText('“resnet-18”');
  }
  await lab.open('blocks', '?model=resnet-56');
  await expect(page.locator('.lab-remarks')).not.toContainText('resnet-56');
  done();
});

test("folders named as ImageNet's are, by numbers of WordNet, choose the network that knows them", async ({
  page,
}) => {
  const done = await addHosted(page);
  const { root, remove } = folderWith({
    'n02123045/1.webp': readFileSync('public/samples/cat.webp'),
    'n02691156/1.webp': readFileSync('public/samples/airplane.webp'),
    'notes/1.webp': readFileSync('public/samples/ship.webp'),
  });
  const lab = new Many(page, 'en');
  await lab.visit('folder/');
  await expect(lab.part).toContainText('n01440764');
  const net = (name: string | RegExp) => lab.part.getByRole('checkbox', { name });
  await expect(net('ResNet-20')).toBeChecked();
  await lab.take(root);
  await expect(lab.said).toContainText(lab.text('folder.named', { named: 1 }));
  await expect(net(/^ResNet-18/)).toBeChecked();
  await expect(net('ResNet-20')).not.toBeChecked();
  // The reader has the last word, and the address holds it.
  await net('ResNet-20').check();
  await expect(page).toHaveURL(/nets=resnet-20%2Cresnet-18/);
  remove();
  done();
});

for (const [lang, backend] of [
  ['en', 'engine'],
  ['zh', 'wasm'],
] as const)
  test(`a network from somewhere else, quantized by the command, answers and passes its self-check (${lang}, ${backend})`, async ({
    page,
  }) => {
    const done = await addForeign(page);
    const lab = new Lab(page, lang);
    await lab.open(`?model=foreign&backend=${backend}`);
    await expect(page.locator('canvas.lab-seen')).toHaveAttribute('width', '16');
    await lab.run();
    await expect(lab.best).toContainText(lang === 'zh' ? / 类/ : /class [a-e]/);
    await expect(page.locator('.lab-result:not(.old) li')).toHaveCount(5);
    await expect(lab.facts).toContainText('A foreign network');
    await page.locator('.lab-panel summary').click();
    await expect(page.locator('.lab-panel')).toContainText(lab.text('panel.check.passed'));
    done();
  });
