import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { folderWith, Many } from './lab/folders.ts';
import { drawn } from './lab/public-pictures.ts';

const cat = () => sharp('public/samples/cat.webp').resize(64, 64, { fit: 'cover' }).png().toBuffer();
const ship = () => sharp('public/samples/ship.webp').resize(64, 64, { fit: 'cover' }).jpeg().toBuffer();

test('a folder: what is no picture is skipped, a broken one has its row, the rest is counted and saved', async ({
  page,
}) => {
  const { root, remove } = folderWith({
    'cat/1.png': await cat(),
    'cat/broken.jpg': 'this is no JPEG',
    'cat/notes.txt': 'not a picture',
    '船/1.jpg': await ship(),
    'things/1.png': await drawn(3),
  });
  const lab = new Many(page, 'en');
  await lab.visit('folder/?nets=resnet-20,plain-20&backend=wasm');
  expect(lab.heavy).toEqual([]);
  await expect(lab.said).toHaveText(lab.text('folder.none'));
  await lab.take(root);
  await expect(lab.said).toContainText(lab.text('folder.count', { n: 4, folders: 3 }));
  await expect(lab.said).toContainText(lab.text('folder.named', { named: 2 }));
  await expect(lab.said).toContainText(lab.text('folder.skipped', { n: 1 }));
  await lab.go();

  await expect(lab.table('folder.accuracy').getByRole('row').nth(2)).toContainText('ResNet-20');
  await expect(lab.table('folder.accuracy').getByRole('row').nth(1)).toContainText('of 2');
  const every = lab.table('folder.table');
  await expect(every.getByRole('row', { name: '1.png' }).first()).toContainText('cat');
  await expect(every.getByRole('row', { name: 'broken.jpg' })).toContainText(
    lab.text('lab.error.not-image').slice(0, 30),
  );
  await lab.part.getByRole('combobox', { name: lab.text('folder.filter') }).selectOption('broken');
  await expect(every.getByRole('row')).toHaveCount(2);
  const matrix = lab.part.getByRole('table', { name: /^What Plain-20 took/ });
  await expect(matrix.getByRole('row')).toHaveCount(3);
  await expect(matrix.getByRole('columnheader')).toHaveCount(11);

  const saving = page.waitForEvent('download');
  await lab.button('folder.csv').click();
  const csv = readFileSync(await (await saving).path(), 'utf8').split('\r\n');
  expect(csv[0]).toContain('resnet-20,resnet-20 probability,resnet-20 right,problem');
  expect(csv).toHaveLength(6);
  expect(csv.find((line) => line.includes('broken.jpg'))).toMatch(/,,,,,,not-image$/);
  await lab.expectAccessible('.lab');
  await lab.expectNarrow();
  remove();
});

for (const lang of ['zh', 'en'] as const) {
  test(`nothing to read is said, and what was there stays (${lang})`, async ({ page }) => {
    const good = folderWith({ 'a/1.png': await drawn(1) });
    const none = folderWith({ 'a/notes.txt': 'no', 'b/list.csv': '1,2' });
    const lab = new Many(page, lang);
    await lab.visit('folder/');
    await lab.take(good.root);
    await expect(lab.said).toContainText(lab.text('folder.unnamed'));
    await lab.take(none.root);
    await expect(lab.alert).toContainText(lab.text('folder.empty', { skipped: 2 }));
    await expect(lab.said).toContainText(lab.text('folder.count', { n: 1, folders: 1 }));
    await lab.button('lab.dismiss').click();
    await expect(lab.alert).toBeEmpty();
    good.remove();
    none.remove();
  });
}

test('cancelled and gone on; a folder without classes is listed and not judged', async ({ page }) => {
  const files = Object.fromEntries(
    await Promise.all(Array.from({ length: 60 }, async (_, i) => [`x/${i}.png`, await drawn(i)] as const)),
  );
  const { root, remove } = folderWith(files);
  const lab = new Many(page, 'zh');
  await lab.visit('folder/?nets=resnet-56&backend=wasm');
  await lab.take(root);
  await lab.starts('folder.run').click();
  await expect(lab.part.locator('.batch-every tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await lab.button('lab.cancel').click();
  await expect(lab.starts('folder.run.on')).toBeFocused();
  await lab.starts('folder.run.on').click();
  await lab.through();
  await expect(lab.part.getByText(lab.text('folder.rows', { from: 1, to: 50, n: 60 }))).toBeVisible();
  await lab.button('folder.after').click();
  await expect(lab.part.locator('.batch-every tbody tr')).toHaveCount(10);
  await expect(lab.part.locator('.batch-matrix')).toHaveCount(0);
  remove();
});

test('ten thousand files: the first thousand, evenly from each folder, and the page says so', async ({
  page,
}) => {
  const picture = await drawn(1);
  const { root, remove } = folderWith(
    Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`${i % 10}/${Math.floor(i / 10)}.png`, picture]),
    ),
  );
  const lab = new Many(page, 'en');
  await lab.visit('folder/');
  await lab.take(root);
  await expect(lab.said).toContainText(lab.text('folder.count', { n: 1000, folders: 10 }), {
    timeout: 45_000,
  });
  await expect(lab.said).toContainText(lab.text('folder.left', { limit: 1000, found: 10_000 }));
  remove();
});

test('the curve of the blocks, from its address: a residual net beside its plain twin, with its numbers', async ({
  page,
}) => {
  const { root, remove } = folderWith({ 'cat/1.png': await cat(), 'ship/1.jpg': await ship() });
  const lab = new Many(page, 'en');
  await lab.visit('blocks/?model=resnet-20&backend=wasm&many=1&draws=1&from=7');
  await lab.take(root);
  await lab.go();
  await expect(lab.part.locator('.batch-chart svg')).toHaveAttribute('aria-label', /ResNet-20: .*%/);
  await expect(lab.part.getByRole('table').getByRole('row')).toHaveCount(11);
  await lab.expectAccessible('.lab.batch');
  await lab.expectNarrow();
  remove();
});
