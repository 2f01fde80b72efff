import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addModel } from '../../../models/imagenet/add.ts';
import { readFiles } from '../../../models/imagenet/files.ts';
import { readManifest } from '../../../models/quantize/manifest.ts';
import { readPictures } from '../../../models/quantize/pictures.ts';
import { zooNet } from '../../models/imagenet-nets.ts';

/**
 * Gives the site an ImageNet model as `npm run models:imagenet -- 18` does, but of random and fewer weights; its name is
 * 'resnet-18'. Returns how to be rid of what was written.
 */
export async function addHosted(page: Page): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  const zoo = join(folder, 'zoo');
  const list = readFiles('models/imagenet/files.json');
  const file = list.files.find(({ layers }) => layers === 18)!;
  writeFileSync(join(folder, file.file), zooNet(18, { width: 8 }));
  const { size, resize } = list.input;
  const pictures = await readPictures('public/samples', {
    part: 'train',
    size,
    resize,
    labels: [],
    limit: 1,
  });
  await addModel(list, file, join(folder, file.file), pictures, zoo);
  const { models: added } = readManifest(join(folder, 'manifest.json'));
  await page.route('**/models/manifest.json', async (route) => {
    const response = await route.fetch();
    const { models } = (await response.json()) as { models: object[] };
    await route.fulfill({ response, json: { models: [...added, ...models] } });
  });
  await page.route('**/models/resnet-18/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ body: readFileSync(join(zoo, 'resnet-18', name)) });
  });
  return () => rmSync(folder, { recursive: true });
}
