import { expect, test } from '@playwright/test';
import { Lab } from './lab/lab.ts';
import { file, redBlueJpeg } from './lab/pictures.ts';
import { watch } from './watch.ts';

test("a run with the reader's own picture sends nothing", async ({ page, baseURL, context }) => {
  const found = watch(page, baseURL!);
  const lab = new Lab(page, 'en');
  await lab.open('?backend=wasm');
  await lab.pickFile(file('mine.jpg', 'image/jpeg', await redBlueJpeg(page, 1)));
  await lab.run();
  await expect(lab.best).toBeVisible({ timeout: 50_000 });
  expect(found).toEqual({ strangers: [], sent: [] });
  expect(await context.cookies()).toEqual([]);
});
