import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { download } from '../../../src/inference/download.ts';
import type { Wanted } from '../../../src/inference/wanted.ts';
import { keptBytes } from '../../../src/inference/parts.ts';
import { PIECE } from '../../../src/inference/pieces.ts';
import { loopback, type Loopback } from '../../models/imagenet-server.ts';
import { noise } from '../../models/nets.ts';
import { memoryCaches } from './memory-caches.ts';

const NAME = 'resnet50-v1-12-qdq.onnx';
const BODY = Uint8Array.from(noise(3 * PIECE + 1000), (value) => 128 + 127 * value);
const OTHER = BODY.map((value) => value ^ 1);
const CUT = 2 * PIECE + 500;

let server: Loopback;
let file: Wanted;

beforeAll(async () => {
  server = await loopback();
});
afterAll(() => server.close());
beforeEach(() => {
  const files = new Map([[NAME, BODY]]);
  const usual = { ranges: [], files, knowsRanges: true, cuts: [], hangs: false, status: 0, chunked: false };
  Object.assign(server, usual);
  const sha256 = createHash('sha256').update(BODY).digest('hex');
  const key = `http://site.example/models/elsewhere/${NAME}?v=1`;
  file = { url: server.base + NAME, key, name: NAME, host: '127.0.0.1', bytes: BODY.length, sha256 };
  vi.stubGlobal('location', { href: 'http://site.example/' });
  vi.stubGlobal('caches', memoryCaches());
});
afterEach(() => void vi.unstubAllGlobals());

const fails = (code: string) =>
  expect(download(file)).rejects.toMatchObject({ code, values: { file: NAME } });
const cutOnce = async () => {
  server.cuts = [CUT];
  await fails('elsewhere-download-cut');
};
const stored = async () => (await (await caches.open('')).keys()).length;

describe('a download that was cut off', () => {
  test('goes on from what was kept', async () => {
    await cutOnce();
    expect(await keptBytes(file)).toBe(2 * PIECE);
    const seen: number[] = [];
    const { data, cached } = await download(file, (loaded) => seen.push(loaded));
    expect(Buffer.compare(data, BODY)).toBe(0);
    expect(cached).toBe(2 * PIECE);
    expect(seen[0]).toBe(2 * PIECE);
    expect(server.ranges).toEqual(['', `bytes=${2 * PIECE}-`]);
    expect([await keptBytes(file), await stored()]).toEqual([BODY.length, 1]);
  });

  test('says how far it came, and comes further the next time', async () => {
    server.cuts = [CUT, PIECE];
    await expect(download(file)).rejects.toMatchObject({
      values: { host: '127.0.0.1', loaded: CUT, total: BODY.length },
    });
    await fails('elsewhere-download-cut');
    await download(file);
    expect(server.ranges).toEqual(['', `bytes=${2 * PIECE}-`, `bytes=${3 * PIECE}-`]);
  });

  test('starts over where the server knows no ranges', async () => {
    server.knowsRanges = false;
    await cutOnce();
    expect((await download(file)).cached).toBe(0);
    expect(server.ranges).toHaveLength(2);
  });

  test('starts over where the server, or a browser on its behalf, refuses to be asked for a range', async () => {
    await cutOnce();
    server.cuts = [-1];
    expect((await download(file)).cached).toBe(0);
    expect(server.ranges.at(-1)).toBe('');
  });

  test('starts over, once, where the pieces are of another file', async () => {
    server.files.set(NAME, OTHER);
    await cutOnce();
    server.files.set(NAME, BODY);
    expect(Buffer.compare((await download(file)).data, BODY)).toBe(0);
    expect(server.ranges).toEqual(['', `bytes=${2 * PIECE}-`, '']);
  });

  test('starts over where the server has a shorter file by now', async () => {
    await cutOnce();
    server.files.set(NAME, BODY.subarray(0, PIECE));
    await fails('elsewhere-too-small');
    expect(await stored()).toBe(0);
  });

  test('keeps its pieces while the server is ill', async () => {
    await cutOnce();
    server.status = 503;
    await expect(download(file)).rejects.toMatchObject({
      code: 'elsewhere-http-status',
      values: { status: 503 },
    });
    expect(await keptBytes(file)).toBe(2 * PIECE);
  });

  test('needs no server when only the check of the last piece was missing', async () => {
    const whole = BODY.slice(0, 2 * PIECE);
    server.files.set(NAME, whole);
    file = { ...file, bytes: whole.length, sha256: createHash('sha256').update(whole).digest('hex') };
    const cache = await caches.open('');
    for (const at of [0, PIECE])
      await cache.put(`${file.key}&from=${at}`, new Response(whole.slice(at, at + PIECE)));
    expect((await download(file)).cached).toBe(whole.length);
    expect(server.ranges).toEqual([]);
  });

  test('one that was cancelled too', async () => {
    Object.assign(server, { cuts: [CUT], hangs: true });
    const stop = new AbortController();
    const cancelled = download(file, (loaded) => loaded === CUT && stop.abort(), stop.signal);
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    await download(file);
    expect(server.ranges.at(-1)).toBe(`bytes=${2 * PIECE}-`);
  });

  test('where storage is full', async () => {
    const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    const cache = Object.assign(await caches.open(''), { put: full });
    vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
    await cutOnce();
    expect((await download(file)).data.length).toBe(BODY.length);
    expect(server.ranges).toEqual(['', '']);
  });
});

describe('a file that is not the one expected is neither used nor kept', () => {
  test.each([
    ['other bytes', OTHER, 'elsewhere-hash-mismatch'],
    ['fewer', BODY.subarray(0, 2 * PIECE), 'elsewhere-too-small'],
    ['more', new Uint8Array(BODY.length + PIECE), 'elsewhere-too-large'],
  ])('%s', async (_, body, code) => {
    server.files.set(NAME, body);
    await fails(code);
    expect(await stored()).toBe(0);
    server.files.set(NAME, BODY);
    expect((await download(file)).cached).toBe(0);
  });

  test.each([404, 403])('status %i', async (status) => {
    server.status = status;
    await expect(download(file)).rejects.toMatchObject({
      code: 'elsewhere-http-status',
      values: { status, host: '127.0.0.1' },
    });
  });

  test('nobody there, and no network', async () => {
    file = { ...file, url: 'http://127.0.0.1:1/' };
    await fails('elsewhere-network');
    vi.stubGlobal('navigator', { onLine: false });
    await fails('elsewhere-offline');
  });
});
