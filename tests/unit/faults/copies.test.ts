import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHash } from 'node:crypto';
import { download } from '../../../src/inference/download.ts';
import { fetchManifest } from '../../../src/inference/manifest.ts';
import { createClient } from '../../../src/inference/client.ts';
import { scriptFailure } from '../../../src/inference/script-failure.ts';
import { listOf } from '../../../src/offline/store.ts';
import { FakeWorker, job } from '../inference/fake-worker.ts';
import { memoryCaches } from '../inference/memory-caches.ts';

const URL_OF = 'https://site.example/';
const good: Record<string, string> = {
  'models/manifest.json': '{"models":[]}',
  'models/runtimes.json': '{"wasm":{}}',
  'models/weights.bin': 'weights',
  '_astro/files.v1.json': '{"version":"v1","items":[],"first":[],"files":[]}',
  '_astro/worker.js': 'work()',
};
let copies: Map<string, string>;

/** A browser with copies of its own, which it takes to be right unless it is told to ask anew: the server says 304 for them. */
beforeEach(() => {
  copies = new Map(Object.keys(good).map((path) => [path, 'w\u0000rk]']));
  vi.stubGlobal('location', new URL(URL_OF));
  vi.stubGlobal('caches', memoryCaches());
  vi.stubGlobal('fetch', (address: string, { cache }: RequestInit = {}) => {
    const path = address.slice(URL_OF.length).replace(/\?.*/, '');
    if (cache === 'reload' || cache === 'no-store') copies.set(path, good[path]!);
    return Promise.resolve(new Response(copies.get(path), { headers: { 'Content-Type': 'text/plain' } }));
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('a damaged copy of a list, of a network or of what can be kept is replaced at once', async () => {
  expect(await fetchManifest(URL_OF)).toEqual({ models: [], runtimes: { wasm: {} } });
  const sha256 = createHash('sha256').update('weights').digest('hex');
  const file = {
    url: `${URL_OF}models/weights.bin`,
    key: `${URL_OF}models/weights.bin?v=1`,
    name: 'weights.bin',
    bytes: 7,
    sha256,
  };
  expect(new TextDecoder().decode((await download(file)).data)).toBe('weights');
  expect(await listOf('v1', URL_OF)).toMatchObject({ version: 'v1' });
});

test('a damaged copy of a script is replaced when it has failed, and looked at before it is asked for again', async () => {
  const address = `${URL_OF}_astro/worker.js`;
  const failure = await scriptFailure(new SyntaxError('Unexpected token'), [address]);
  expect(failure).toMatchObject({ code: 'hash-mismatch', values: { file: 'worker.js' } });
  expect(copies.get('_astro/worker.js')).toBe('work()');

  const looked: (readonly string[] | undefined)[] = [];
  const client = createClient(
    () => new FakeWorker(),
    1000,
    (_, scripts) => {
      looked.push(scripts);
      return Promise.resolve(failure);
    },
  );
  const first = expect(client.run(job())).rejects.toMatchObject({ code: 'hash-mismatch' });
  await vi.waitFor(() => expect(FakeWorker.all).toHaveLength(1));
  FakeWorker.last.onerror?.({ message: 'SyntaxError' } as ErrorEvent);
  await first;
  const second = client.run(job());
  await vi.waitFor(() => expect(FakeWorker.all).toHaveLength(2));
  FakeWorker.last.done();
  await second;
  expect(looked).toEqual([undefined, [address]]);
  client.stop();
});

test('an error of the worker after its first word is a run that failed', async () => {
  FakeWorker.all = [];
  const client = createClient(() => new FakeWorker(), 1000);
  const run = expect(client.run(job())).rejects.toMatchObject({ code: 'run-failed', detail: 'boom' });
  await vi.waitFor(() => expect(FakeWorker.all).toHaveLength(1));
  FakeWorker.last.progress(1);
  FakeWorker.last.onerror?.({ message: 'boom' } as ErrorEvent);
  await run;
});
