import { expect, test } from '@playwright/test';
import { folderWith, Many } from './lab/folders.ts';
import { drawn } from './lab/public-pictures.ts';

test('a folder goes through a net on WebGPU', async ({ page }) => {
  const { root, remove } = folderWith({ 'cat/1.png': await drawn(1), 'dog/2.png': await drawn(2) });
  const lab = new Many(page, 'en');
  await lab.visit('folder/?nets=resnet-20&backend=webgpu');
  await lab.take(root);
  await lab.starts('folder.run').click();
  await expect(lab.starts('folder.run.done')).toBeVisible();
  await expect(lab.part).toContainText('WebGPU (');
  await expect(lab.table('folder.accuracy')).toContainText('of 2');
  remove();
});
