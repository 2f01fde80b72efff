import { createHash } from 'node:crypto';
import { test as base } from '@playwright/test';
import sharp from 'sharp';
import { labelled } from '../../../src/build/labelled.mjs';
import { loopback, type Loopback } from '../../models/imagenet-server.ts';
import { selfSigned } from './certificate.ts';

/** The list that the site was built with. */
const { list } = labelled('/', '');

export const HOST = new URL(list.base).host;

/** The first three pictures of every class: enough to be many, few enough to be quick. */
const LISTED = list.files.filter(
  ({ path }, at) => list.files[at - 3]?.path.split('/')[0] !== path.split('/')[0],
);

/** A small picture of one colour with a square in it, told apart by `seed`. */
export async function drawn(seed: number): Promise<Buffer> {
  const colour = { r: (seed * 37) % 256, g: (seed * 91) % 256, b: (seed * 53) % 256 };
  const inside = await sharp({ create: { width: 12, height: 12, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 32, height: 32, channels: 3, background: colour } })
    .composite([{ input: inside, left: seed % 20, top: (seed * 3) % 20 }])
    .png()
    .toBuffer();
}

/** The public host of labelled pictures on loopback: the browser finds it under the public address, through the built site's policy. */
export const test = base.extend<
  { pictures: Loopback; files: Map<string, Uint8Array> },
  { host: { server: Loopback; files: Map<string, Uint8Array> } }
>({
  host: [
    async ({ browserName: _ }, use) => {
      const files = new Map<string, Uint8Array>();
      for (const [i, { path }] of LISTED.entries()) files.set(path, await drawn(i));
      const server = await loopback({}, { folder: new URL(list.base).pathname, tls: selfSigned() });
      await use({ server, files });
      await server.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, host }, use) => {
      const rules = `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${host.server.port}`;
      const args = [...(launchOptions.args ?? []), rules, '--ignore-certificate-errors'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  files: async ({ host }, use) => use(host.files),
  pictures: async ({ host: { server, files }, page }, use) => {
    const usual = { ranges: [], hosts: [], cuts: [], hangs: false, status: 0, open: true, passesTo: '' };
    Object.assign(server, usual, { files: new Map(files) });
    // The site's list states the sizes and hashes of these files; everything else in it stays.
    await page.route('**/models/labelled.json', async (route) => {
      const response = await route.fetch();
      const set = (await response.json()) as typeof list;
      const stated = [...files].map(([path, data]) => ({
        path,
        bytes: data.length,
        sha256: createHash('sha256').update(data).digest('hex'),
      }));
      await route.fulfill({ response, json: { ...set, files: stated } });
    });
    await use(server);
  },
});
