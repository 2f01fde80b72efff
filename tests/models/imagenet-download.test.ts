import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { download } from '../../models/imagenet/download.ts';
import { fileAddress, type PublicFile } from '../../models/imagenet/files.ts';
import { loopback, type Loopback } from './imagenet-server.ts';
import { noise } from './nets.ts';

const NAME = 'resnet18-v1-7.onnx';
const HALF = 500_000;
const bytes = Uint8Array.from(noise(2 * HALF), (value) => 128 + 127 * value);
const other = bytes.map((value) => value ^ 1);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const wanted: PublicFile = {
  file: NAME,
  model: 'resnet-18',
  layers: 18,
  kind: 'fp32',
  bytes: bytes.length,
  sha256,
  top1: 0,
};

let server: Loopback;
let folder = '';
beforeAll(async () => {
  server = await loopback();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
  const files = new Map([[NAME, bytes]]);
  const usual = { ranges: [], files, knowsRanges: true, cuts: [], hangs: false, status: 0, chunked: false };
  Object.assign(server, usual);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const fetchIt = (progress?: (loaded: number, of: number) => void) =>
  download(wanted, server.base, folder, progress);
const kept = () => readdirSync(folder);

describe('fetching a file', () => {
  it('takes addresses with and without the last slash', () => {
    expect(fileAddress(NAME, 'https://example.org/nets')).toBe(`https://example.org/nets/${NAME}`);
    expect(fileAddress(NAME, 'https://example.org/nets/')).toBe(`https://example.org/nets/${NAME}`);
  });

  it('gives the whole file, checked, and tells how far it is', async () => {
    const seen: number[] = [];
    const path = await fetchIt((loaded) => seen.push(loaded));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(kept()).toEqual([NAME]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(bytes.length);
  });

  it('does not fetch again what is there', async () => {
    await fetchIt();
    await fetchIt();
    expect(server.ranges).toHaveLength(1);
  });

  it('goes on by itself where a connection broke', async () => {
    server.cuts = [HALF];
    await fetchIt();
    expect(server.ranges).toEqual(['', `bytes=${HALF}-`]);
  });

  it('asks again where a server hangs up without an answer, as with a connection kept for too long', async () => {
    server.cuts = [-1];
    expect(readFileSync(await fetchIt()).equals(bytes)).toBe(true);
  });

  it('gives up on a connection that keeps breaking, and goes on from there another time', async () => {
    server.cuts = [HALF, 1000, 1000];
    await expect(fetchIt()).rejects.toMatchObject({
      wrong: 'connection',
      message: expect.stringContaining('502,000 bytes of 1,000,000 bytes have come') as string,
    });
    expect(kept()).toEqual([`${NAME}.part`]);
    const seen: number[] = [];
    await fetchIt((loaded) => seen.push(loaded));
    expect(server.ranges.at(-1)).toBe('bytes=502000-');
    expect(seen[0]).toBeGreaterThan(502_000);
    expect(kept()).toEqual([NAME]);
  });

  it('starts over with a server that knows no ranges', async () => {
    Object.assign(server, { knowsRanges: false, cuts: [HALF] });
    expect(readFileSync(await fetchIt()).equals(bytes)).toBe(true);
  });

  it('starts over where what was left is of another version', async () => {
    writeFileSync(at(`${NAME}.part`), other.subarray(0, HALF));
    expect(readFileSync(await fetchIt()).equals(bytes)).toBe(true);
    expect(server.ranges).toEqual([`bytes=${HALF}-`, '']);
  });

  it.each([
    ['whole', other],
    ['too long', new Uint8Array(bytes.length + 1)],
  ])('starts over where what was left is %s and wrong', async (_, left) => {
    writeFileSync(at(`${NAME}.part`), left);
    expect(readFileSync(await fetchIt()).equals(bytes)).toBe(true);
  });
});

describe('a failure says what was wrong and what to do, and keeps nothing wrong', () => {
  const expectError = async (wrong: string, ...words: string[]) => {
    const error = (await fetchIt().catch((cause: unknown) => cause)) as Error;
    expect(error).toMatchObject({ wrong });
    for (const word of [NAME, ...words]) expect(error.message).toContain(word);
    expect(kept().filter((name) => name.endsWith('.part'))).toEqual([]);
  };

  it.each([
    [404, 'the address is wrong'],
    [403, 'the address is wrong'],
    [503, 'Try again later'],
  ])('status %i', async (status, words) => {
    server.status = status;
    await expectError('address', words, `${server.base}${NAME}`, `${status}`, '--mirror');
  });

  it('no server', async () => {
    const gone = await loopback();
    await gone.close();
    const error = (await download(wanted, gone.base, folder).catch((cause: unknown) => cause)) as Error;
    expect(error).toMatchObject({ wrong: 'connection' });
    expect(error.message).toMatch(/cannot be reached \(ECONNREFUSED\).*--mirror/);
  });

  it.each([
    ['a smaller file', false, bytes.subarray(0, HALF), '500,000 bytes'],
    ['a larger file', false, new Uint8Array(3 * HALF), '1,500,000 bytes'],
    ['a smaller file of unknown length', true, bytes.subarray(0, HALF), '500,000 bytes'],
    ['a larger file of unknown length', true, new Uint8Array(3 * HALF), 'more'],
  ])('%s', async (_, chunked, file, found) => {
    server.files.set(NAME, file);
    server.chunked = chunked;
    await expectError(
      'size',
      'the size is wrong',
      `holds ${found}, 1,000,000 bytes were expected`,
      '--mirror',
    );
  });

  it('a smaller file than what an earlier run left', async () => {
    writeFileSync(at(`${NAME}.part`), bytes.subarray(0, HALF));
    server.files.set(NAME, bytes.subarray(0, 100));
    await expectError('size', 'holds 100 bytes');
  });

  it('a server that is ill for a while, without losing what came before', async () => {
    writeFileSync(at(`${NAME}.part`), bytes.subarray(0, HALF));
    server.status = 503;
    await expect(fetchIt()).rejects.toMatchObject({ wrong: 'address' });
    server.status = 0;
    await fetchIt();
    expect(server.ranges.at(-1)).toBe(`bytes=${HALF}-`);
  });

  it('other bytes', async () => {
    server.files.set(NAME, other);
    const found = createHash('sha256').update(other).digest('hex');
    await expectError('hash', 'the hash is wrong', found, `${sha256} was expected`, '--mirror');
  });

  it('a wrong file that somebody put there', async () => {
    writeFileSync(at(NAME), other);
    await expectError('hash', at(NAME), 'Delete it');
    writeFileSync(at(NAME), 'version https://git-lfs.github.com/spec/v1');
    await expectError('size', at(NAME), 'holds 42 bytes', 'Delete it');
    expect(existsSync(at(NAME))).toBe(true);
    expect(server.ranges).toEqual([]);
  });
});
