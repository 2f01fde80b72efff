import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addModel } from '../../../models/imagenet/add.ts';
import { readFiles } from '../../../models/imagenet/files.ts';
import { readManifest } from '../../../models/quantize/manifest.ts';
import { readPictures } from '../../../models/quantize/pictures.ts';
import type { Model } from '../../../src/inference/manifest.ts';
import { head } from '../../../src/pages/models/[id]/_head.ts';
import { zooNet } from '../../models/imagenet-nets.ts';
import { foreignNet } from '../../models/nets.ts';

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
  return add(page, folder, 'resnet-18');
}

/**
 * Gives the site a network of somebody else, of 16×16 pictures and five classes with names of their own, through the command
 * that the documents name; it is called 'foreign'. Returns how to be rid of what was written.
 */
export async function addForeign(page: Page): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('foreign.onnx'), foreignNet('concat'));
  writeFileSync(at('manifest.json'), '{ "models": [] }');
  const label = (id: string) => ({ id, zh: `${id} 类`, en: `class ${id}` });
  writeFileSync(at('labels.json'), JSON.stringify(['a', 'b', 'c', 'd', 'e'].map(label)));
  const args = Object.entries({
    calibrate: 'public/samples',
    out: at('zoo/foreign'),
    labels: at('labels.json'),
    name: 'A foreign network',
    mean: '.5,.5,.5',
    std: '.5,.5,.5',
    // Ten pictures and random weights: that every graph names the same class is not what is tried.
    ...{ pictures: '6', 'held-out': '4', agreement: '0' },
  }).flatMap(([name, value]) => [`--${name}`, value]);
  execFileSync(process.execPath, ['models/quantize/cli.ts', at('foreign.onnx'), ...args], { stdio: 'pipe' });
  return add(page, folder, 'foreign');
}

/** Puts the models of a manifest in `folder` before those of the site. Returns how to be rid of the folder. */
async function add(page: Page, folder: string, id: string): Promise<() => void> {
  const { models: added } = readManifest(join(folder, 'manifest.json'));
  const zoo = join(folder, 'zoo');
  // As the build makes it for every network of the manifest.
  const last = await head(added[0] as unknown as Model, zoo);
  writeFileSync(join(zoo, id, 'head.json'), JSON.stringify(last));
  await page.route('**/models/manifest.json', async (route) => {
    const response = await route.fetch();
    const { models } = (await response.json()) as { models: object[] };
    await route.fulfill({ response, json: { models: [...added, ...models] } });
  });
  await page.route(`**/models/${id}/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ body: readFileSync(join(folder, 'zoo', id, name)) });
  });
  return () => rmSync(folder, { recursive: true });
}
