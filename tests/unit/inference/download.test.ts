import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { download } from '../../../src/inference/download.ts';
import { memoryCaches } from './memory-caches.ts';

const BODY = Buffer.alloc(300_000, 'residual');
const SHA = createHash('sha256').update(BODY).digest('hex');

let server: Server;
let answer: RequestListener;
let requests: number;
let file: { url: string; key: string; name: string; bytes: number; sha256: string };

beforeEach(async () => {
  requests = 0;
  answer = (_, response) => response.end(BODY);
  server = createServer((request, response) => {
    requests++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/weights.bin?v=1`;
  file = { url, key: url, name: 'weights.bin', bytes: BODY.length, sha256: SHA };
  vi.stubGlobal('location', { href: url });
  vi.stubGlobal('caches', memoryCaches());
});

afterEach(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

describe('a download', () => {
  test('arrives whole, tells its bytes and is kept', async () => {
    const seen: number[] = [];
    const first = await download(file, (loaded) => seen.push(loaded));
    expect(first.cached).toBe(0);
    expect(Buffer.from(first.data).equals(BODY)).toBe(true);
    expect(seen.at(-1)).toBe(BODY.length);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect((await download(file)).cached).toBe(BODY.length);
    expect(requests).toBe(1);
  });

  test('a newer version takes the place of the older one', async () => {
    await download(file);
    const newer = file.key.replace('v=1', 'v=2');
    await download({ ...file, url: newer, key: newer });
    const cache = await caches.open('residual-models-1');
    expect((await cache.keys()).map(({ url }) => url)).toEqual([newer]);
  });

  test.each([
    ['forbidden', () => Promise.reject(new DOMException('no', 'SecurityError'))],
    [
      'full',
      () =>
        Promise.resolve({
          ...emptyCache,
          put: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
        }),
    ],
  ])('works where storage is %s', async (_, open) => {
    vi.stubGlobal('caches', { open });
    expect((await download(file)).data.length).toBe(BODY.length);
  });

  test('works where there is no storage at all', async () => {
    vi.stubGlobal('caches', undefined);
    expect((await download(file)).cached).toBe(0);
  });

  test('wrong bytes in the cache are fetched anew', async () => {
    const cache = await caches.open('residual-models-1');
    await cache.put(file.key, new Response(Buffer.alloc(BODY.length)));
    expect((await download(file)).cached).toBe(0);
    expect((await download(file)).cached).toBe(BODY.length);
  });
});

describe('what goes wrong', () => {
  const fails = async (code: string, values: Record<string, unknown> = {}) => {
    await expect(download(file)).rejects.toMatchObject({ code, values: { file: 'weights.bin', ...values } });
    // A failure leaves nothing behind: the next try succeeds.
    answer = (_, response) => response.end(BODY);
    expect((await download(file)).cached).toBe(0);
  };

  test('cut off by the connection', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': BODY.length });
      response.write(BODY.subarray(0, 1000), () => setTimeout(() => response.destroy(), 50));
    };
    await fails('download-cut', { loaded: 1000, total: BODY.length });
  });

  test('too short though complete', async () => {
    answer = (_, response) => response.end(BODY.subarray(0, 999));
    await fails('download-cut', { loaded: 999 });
  });

  test('wrong bytes', async () => {
    answer = (_, response) => response.end(Buffer.alloc(BODY.length));
    await fails('hash-mismatch');
  });

  test('too many bytes', async () => {
    answer = (_, response) => response.end(Buffer.concat([BODY, BODY]));
    await fails('hash-mismatch');
  });

  test('an answer that is not the file', async () => {
    answer = (_, response) => response.writeHead(404).end('no');
    await fails('http-status', { status: 404 });
  });

  test('nobody there, and no network', async () => {
    const away = { ...file, url: 'http://127.0.0.1:1/', key: file.key };
    await expect(download(away)).rejects.toMatchObject({ code: 'network' });
    vi.stubGlobal('navigator', { onLine: false });
    await expect(download(away)).rejects.toMatchObject({ code: 'offline' });
  });

  test('abort in the middle', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': BODY.length });
      response.write(BODY.subarray(0, 1000));
    };
    const stop = new AbortController();
    await expect(download(file, () => stop.abort(), stop.signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

const emptyCache = {
  match: () => Promise.resolve(undefined),
  keys: () => Promise.resolve([]),
  delete: () => Promise.resolve(false),
};
