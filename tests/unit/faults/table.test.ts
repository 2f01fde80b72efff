import { beforeEach, expect, test, vi } from 'vitest';
import en from '../../../content/ui/en.json' with { type: 'json' };
import zh from '../../../content/ui/zh.json' with { type: 'json' };
import { fetchElsewhere } from '../../../src/inference/elsewhere.ts';
import { download } from '../../../src/inference/download.ts';
import { asFailure, plain, type PlainFailure } from '../../../src/inference/errors.ts';
import { fetchPublicSet } from '../../../src/inference/labelled/list.ts';
import { fetchManifest, withLabels, type Model } from '../../../src/inference/manifest.ts';
import { scriptFailure } from '../../../src/inference/script-failure.ts';
import { siteValue } from '../../../src/inference/site-file.ts';
import { message } from '../../../src/lab/classify/message.ts';
import { fetchSamples } from '../../../src/lab/classify/samples.ts';
import { KeepingError, keepFile, listOf } from '../../../src/offline/store.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { memoryCaches } from '../inference/memory-caches.ts';
import { FAULTS, put, useHost, type Fault } from './host.ts';

const host = useHost();
const TEXT = { zh, en } as Record<'zh' | 'en', Record<string, string>>;

/** Bytes of no language. */
const bytes = (length: number, seed: number) =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 7919 + seed) % 256));

/** One thing that a page loads: its files, the one that is hit, and how it is asked for, as the site does. */
interface Part {
  readonly file: string;
  readonly load: () => Promise<unknown>;
  /** What a fault is found to be, where that is not as for most. */
  readonly codes?: Partial<Record<Fault, string>>;
}

const MODEL = put(host, 'models/resnet-20/weights.bin', bytes(4000, 1));
const wanted = (path: string, size: number) => {
  const file = put(host, path, bytes(size, size));
  return () =>
    download({
      ...file,
      url: host.url + path,
      key: `${host.url}${path}?v=${file.sha256.slice(0, 12)}`,
      name: path.split('/').at(-1)!,
    });
};
const json = (path: string, value: unknown) => put(host, path, JSON.stringify(value), 'application/json');

json('models/manifest.json', { models: [{ id: 'resnet-20', files: { weights: MODEL } }] });
json('models/runtimes.json', {
  wasm: { bytes: 1, gzip: 1, sha256: '' },
  jspi: { bytes: 1, gzip: 1, sha256: '' },
});
json('models/elsewhere.json', [{ id: 'resnet-50' }]);
json('models/labelled.json', { folder: 'a/', files: [] });
json('models/labels/imagenet.json', [{ id: 'cat', zh: '猫', en: 'cat' }]);
json('samples/samples.json', { samples: [{ id: 'cat' }] });
put(host, 'samples/cat.webp', Buffer.concat([Buffer.from('RIFF'), bytes(500, 2)]), 'image/webp');
put(host, '_astro/worker.abc.js', `self.onmessage = () => { ${'work();'.repeat(50)} };`, 'text/javascript');
const PAGE = `<!doctype html><html lang="zh-CN" data-route="zh"><body>${'残差'.repeat(200)}</body></html>`;
put(host, 'zh/glossary/', PAGE, 'text/html');

const list = {
  version: 'v1',
  items: [],
  first: [],
  files: [{ path: 'zh/glossary/', bytes: 0, hash: '', group: 'reading' }],
};
json('_astro/files.v1.json', list);

/** What is decoded of a picture. */
const picture = async (blob: Blob) => {
  const data = new Uint8Array(await blob.arrayBuffer());
  if (data.length !== 504 || data.slice(4).some((byte, i) => byte !== bytes(500, 2)[i]))
    throw new Error('no picture');
};

const FOR_LISTS = { '404': 'http-status', '500': 'http-status', dropped: 'network', 'login page': 'foreign', truncated: 'incomplete', garbled: 'hash-mismatch', empty: 'incomplete' } as const; // prettier-ignore
const FOR_FILES = { ...FOR_LISTS, truncated: 'download-cut', empty: 'download-cut' } as const;
const FOR_SCRIPTS = { ...FOR_LISTS, '404': 'stale', truncated: 'hash-mismatch', garbled: 'hash-mismatch', empty: 'hash-mismatch' } as const; // prettier-ignore

const PARTS: Record<string, Part> = {
  manifest: { file: 'manifest.json', load: () => fetchManifest(host.url) },
  'list of runtimes': { file: 'runtimes.json', load: () => fetchManifest(host.url) },
  'networks elsewhere': { file: 'elsewhere.json', load: () => fetchElsewhere(host.url) },
  'public pictures': { file: 'labelled.json', load: () => fetchPublicSet(host.url) },
  labels: {
    file: 'imagenet.json',
    load: () => withLabels(host.url, { labels: { path: 'labels/imagenet.json' } } as unknown as Model),
  },
  'list of samples': { file: 'samples.json', load: () => fetchSamples(host.url) },
  // A picture that is cut off is known by its decoder alone.
  sample: {
    file: 'cat.webp',
    load: () => siteValue(`${host.url}samples/`, 'cat.webp', picture),
    codes: { truncated: 'hash-mismatch' },
  },
  weights: { file: 'weights.bin', load: wanted('models/resnet-20/weights.bin', 4000), codes: FOR_FILES },
  graph: { file: 'graph.wasm.onnx', load: wanted('models/resnet-20/graph.wasm.onnx', 900), codes: FOR_FILES },
  plan: { file: 'plan.json', load: wanted('models/resnet-20/plan.json', 300), codes: FOR_FILES },
  kernel: { file: 'kernel.wasm', load: wanted('_astro/kernel.wasm', 700), codes: FOR_FILES },
  runtime: { file: 'runtime.wasm', load: wanted('_astro/runtime.wasm', 2000), codes: FOR_FILES },
  // What a browser says of a script that it cannot run is the same for all.
  worker: {
    file: 'worker.abc.js',
    load: async () => {
      const address = `${host.url}_astro/worker.abc.js`;
      const script = await fetch(address).then(
        (response) => (response.ok ? response.text() : ''),
        () => '',
      );
      if (!/^self\.onmessage = \(\) => \{ (work\(\);)+ \};$/.test(script))
        throw await scriptFailure('', [address]);
    },
    codes: FOR_SCRIPTS,
  },
};

const caught = async (load: () => Promise<unknown>): Promise<PlainFailure> => {
  try {
    await load();
  } catch (error) {
    return plain(asFailure(error, 'run-failed'));
  }
  throw new Error('nothing failed');
};

beforeEach(() => {
  host.fault = null;
  vi.stubGlobal('caches', memoryCaches());
});

test.each(
  Object.entries(PARTS).flatMap(([name, part]) => FAULTS.map((fault) => [name, fault, part] as const)),
)(
  '%s, %s: says which file and why, in both languages, and comes at the next try',
  async (_, fault, { file, load, codes }) => {
    host.fault = fault;
    host.at = (path) => path.endsWith(`/${file}`);
    const failure = await caught(load);
    expect(failure.code).toBe({ ...FOR_LISTS, ...codes }[fault]);
    for (const lang of ['zh', 'en'] as const) {
      const words = message(TEXT[lang], failure);
      expect(words).toContain(file);
      expect(words).not.toMatch(/\{|lab\.error/);
      if (fault === '404' || fault === '500')
        expect(words).toMatch(codes === FOR_SCRIPTS && fault === '404' ? /older|旧/ : fault);
      if (fault === 'login page') expect(words).toMatch(/sign-in page|认证页/);
    }
    host.fault = null;
    await load();
  },
);

test.each(FAULTS)(
  'offline list, %s: says which file and why, in both languages, and comes at the next try',
  async (fault) => {
    host.fault = fault;
    host.at = (path) => path.endsWith('.json');
    const failed = await listOf('v1', host.url).catch((error: unknown) => error);
    expectWords(failed, fault, 'files.v1.json');
    host.fault = null;
    expect(await listOf('v1', host.url)).toEqual(list);
    // Nothing damaged has been kept: the list is there without the network from now on.
    host.fault = 'dropped';
    expect(await listOf('v1', host.url)).toEqual(list);
  },
);

test.each(FAULTS)('a page to keep, %s: says which and why, and is kept at the next try', async (fault) => {
  const { sha256 } = put(host, 'zh/glossary/', PAGE, 'text/html');
  const file = {
    path: 'zh/glossary/',
    bytes: Buffer.byteLength(PAGE),
    hash: sha256.slice(0, 16),
    group: 'reading',
  };
  host.fault = fault;
  host.at = (path) => path.startsWith('/zh/');
  expectWords(await keepFile(file, 'v1', host.url).catch((error: unknown) => error), fault, 'zh/glossary/');
  host.fault = null;
  await keepFile(file, 'v1', host.url);
});

/** The message of the offline page. */
function expectWords(error: unknown, fault: Fault, file: string): void {
  expect(error).toBeInstanceOf(KeepingError);
  const { code, file: named, status } = error as KeepingError;
  const expected = { '404': 'status', '500': 'status', dropped: 'network', 'login page': 'foreign', truncated: 'incomplete', empty: 'incomplete' }; // prettier-ignore
  if (fault !== 'garbled') expect(code).toBe(expected[fault]);
  expect(named).toContain(file);
  for (const text of Object.values(TEXT)) {
    const words = fill(text[`offline.error.${code}`]!, { what: '', file: named, status });
    expect(words).not.toContain('{');
    if (code === 'status') expect(words).toContain(fault);
    if (code === 'foreign') expect(words).toMatch(/sign-in page|认证页/);
  }
}
