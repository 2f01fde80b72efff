import { createHash } from 'node:crypto';
import { test as base, type Page } from '@playwright/test';
import list from '../../../models/imagenet/files.json' with { type: 'json' };
import type { Model } from '../../../src/inference/manifest.ts';
import { loopback, type Loopback } from '../../models/imagenet-server.ts';
import { qdqNet } from '../../models/imagenet-qdq.ts';
import { selfSigned } from './certificate.ts';

export const FILE = list.files.find(({ kind }) => kind === 'qdq')!.file;
export const HOST = new URL(list.base).host;
/** A host to which the public address passes requests on. */
const CDN = 'cas-bridge.xethub.hf.co';

/** The public host and its file, on loopback: the browser finds it under the public address, through the policy of the built site. */
export interface PublicHost {
  server: Loopback;
  /** A file of the same name and structure as the public one, with random weights and fewer of them. */
  file: Uint8Array;
}

/** A test in whose browser the public host is the one on loopback, well again before each test. */
export const test = base.extend<{ nets: PublicHost }, { host: PublicHost }>({
  host: [
    async ({ browserName: _ }, use) => {
      const options = { folder: new URL(list.base).pathname, tls: selfSigned() };
      const file = await qdqNet(50, { width: 16 });
      const server = await loopback({}, options);
      await use({ server, file });
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  launchOptions: [
    async ({ launchOptions, host }, use) => {
      const to = `127.0.0.1:${host.server.port}`;
      const rules = `--host-resolver-rules=MAP ${HOST} ${to}, MAP *.hf.co ${to}`;
      const args = [...(launchOptions.args ?? []), rules, '--ignore-certificate-errors'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  nets: async ({ host, page }, use) => {
    const files = new Map([[FILE, host.file]]);
    const usual = { ranges: [], hosts: [], files, knowsRanges: true, cuts: [], hangs: false, status: 0 };
    Object.assign(host.server, usual, { chunked: false, open: true, passesTo: CDN });
    await expectFile(page, host.file);
    await use(host);
  },
});

/** Lets the site's list of such networks state the size and the hash of this file; everything else in it stays. */
async function expectFile(page: Page, bytes: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await page.route('**/models/elsewhere.json', async (route) => {
    const response = await route.fetch();
    const models = (await response.json()) as Model[];
    const stated = models.map((model) => {
      const only = { ...model.files.wasm, bytes: bytes.length, sha256 };
      return { ...model, files: { weights: only, wasm: only, webgpu: only } };
    });
    await route.fulfill({ response, json: stated });
  });
}
