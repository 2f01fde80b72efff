import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { headersFile, rules } from '../../src/build/headers.mjs';
import { wantedPort } from '../../src/build/serve-options.mjs';
import { serve } from '../../src/build/server.mjs';

const root = mkdtempSync(join(tmpdir(), 'odd-'));
const dir = join(root, 'dist');
const DIGITS = '0123456789';
const FILES = {
  'dist/_headers': headersFile(rules('/')),
  'dist/404.html': '<h1>lost</h1>',
  'dist/index.html': '<h1>home</h1>',
  'dist/en/paper/index.html': '<h1>paper</h1>',
  'dist/digits.bin': DIGITS,
  'dist/empty.txt': '',
  'dist/data/a.json': JSON.stringify({ text: 'long '.repeat(2000) }),
  'outside/index.html': 'not of the site',
  'distant.txt': 'not of the site',
};

let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(root, 'outside'), join(dir, 'linked'));
  symlinkSync(join(root, 'distant.txt'), join(dir, 'linked.txt'));
  symlinkSync(join(dir, 'digits.bin'), join(dir, 'own.bin'));
  site = await serve({ dir, port: 0 });
});

afterAll(() => {
  site.server.close();
  rmSync(root, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, site.url), { method, headers, redirect: 'manual' });

/** What the server answers to bytes as they are, until it closes the connection; a request that is never whole ends here. */
function raw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(site.port, '127.0.0.1');
    let said = '';
    const done = () => {
      socket.destroy();
      resolve(said);
    };
    socket.on('data', (data) => (said += data.toString('latin1')));
    socket.on('error', done);
    socket.on('close', done);
    socket.setTimeout(1500, () => socket.end());
    socket.write(bytes);
  });
}

/** The answer to a request that is written out, on a connection of its own. */
const ask = (first: string, ...headers: string[]) =>
  raw([first, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'));

describe('a part of a file', () => {
  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-18446744073709551615', 206, DIGITS, 'bytes 0-9/10'],
    ['bytes=-99', 206, DIGITS, 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['items=0-2', 200, DIGITS, null],
  ])('%s is answered with %d', async (range, status, text, content) => {
    const response = await get('digits.bin', { range });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('content-range')).toBe(content);
  });

  it.each([
    'bytes=5-2',
    'bytes=',
    'bytes=a-b',
    'bytes=--5',
    'bytes=0-1,3-4',
    'bytes=1-99999999999999999999999',
  ])('%s ends nothing', async (range) => {
    expect([200, 206, 416]).toContain((await get('digits.bin', { range })).status);
    expect((await get('')).status).toBe(200);
  });

  it('is of the file that the reader began with', async () => {
    const of = { range: 'bytes=2-4', 'if-range': '"another"' };
    expect(await (await get('digits.bin', of)).text()).toBe(DIGITS);
  });

  it('of an empty file is none', async () => {
    expect((await get('empty.txt')).status).toBe(200);
    expect((await get('empty.txt', { range: 'bytes=0-0' })).status).toBe(416);
  });
});

describe('a condition', () => {
  it('is a list, a star or a date', async () => {
    const { headers } = await get('digits.bin');
    const etag = headers.get('etag')!;
    const date = headers.get('last-modified')!;
    for (const tag of [etag, `"a", ${etag}`, '*', `${etag}, "b"`])
      expect((await get('digits.bin', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('digits.bin', { 'if-modified-since': date })).status).toBe(304);
    expect((await get('digits.bin', { 'if-none-match': '"a"', 'if-modified-since': date })).status).toBe(200);
    for (const old of ['Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday'])
      expect((await get('digits.bin', { 'if-modified-since': old })).status).toBe(200);
    expect((await get('digits.bin', { 'if-match': '"a"' })).status).toBe(412);
  });
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused with what there is', async (method) => {
  const response = await get('digits.bin', {}, method);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

it('HEAD is GET without the file', async () => {
  const response = await get('digits.bin', { range: 'bytes=0-1' }, 'HEAD');
  expect([response.status, response.headers.get('content-length')]).toEqual([200, '10']);
});

it.each([
  ['//en/paper', '/en/paper/'],
  ['//en//paper/?q=//x', '/en/paper/?q=//x'],
  ['/en/./paper', '/en/paper/'],
  ['//digits.bin', '/digits.bin'],
  ['//', '/'],
])('%s leads to %s on this host', async (path, to) => {
  expect(await ask(`GET ${path} HTTP/1.1`)).toMatch(
    new RegExp(`^HTTP/1.1 301 [^]*\\r\\nLocation: ${to.replace('?', '\\?')}\\r\\n`),
  );
});

it.each([
  '/../outside',
  '/%2e%2e/outside/',
  '//..//outside',
  '/linked',
  '/linked/',
  '/linked.txt',
  '/..\\outside',
  '/nowhere',
])('%s tells nothing of what is outside', async (path) => {
  const answer = await ask(`GET ${path} HTTP/1.1`);
  expect(answer).toMatch(/^HTTP\/1.1 404 /);
  expect(answer).toContain('<h1>lost</h1>');
});

it('follows a link that stays inside', async () => {
  expect(await (await get('own.bin')).text()).toBe(DIGITS);
});

const carries = (answer: string) => /\r\ncross-origin-resource-policy: cross-origin\r\n/i.test(answer);

it.each([
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\nConnection: close\r\n\r\n',
  'nonsense\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  'GET /% HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'DELETE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET //en/paper HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET /digits.bin HTTP/1.1\r\nHost: a\r\nRange: bytes=50-\r\nConnection: close\r\n\r\n',
])('every answer carries the headers of the site: %j', async (bytes) => {
  expect(carries(await raw(bytes))).toBe(true);
});

/** Numbers from 0 to 1, the same each time. */
function random(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

const PARTS = {
  method: ['GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'get', 'CONNECT', 'PROPFIND', '', '\0'],
  path: [
    ...[
      '/',
      '//',
      '/en/paper',
      '/en/paper/',
      '/digits.bin',
      '/empty.txt',
      '/data/a.json',
      '/404.html',
      '*',
      '',
    ],
    ...[
      '/..',
      '/%2e%2e/',
      '/%00',
      '/%',
      '/%ff',
      '/\xff\xfe',
      '/\\',
      '/linked/',
      `/${'a/'.repeat(3000)}`,
      '/?',
      '/?%',
      '/#',
    ],
    ...[
      'http://a/en/',
      'ftp://',
      '/_headers',
      '/en/paper/index.html',
      `/${'x'.repeat(300)}`,
      '/ /',
      '/en/paper/?a=\xff',
    ],
  ],
  version: ['HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', '', 'http/1.1'],
  header: [
    ...[
      'Range',
      'If-Range',
      'If-None-Match',
      'If-Match',
      'If-Modified-Since',
      'If-Unmodified-Since',
      'Host',
      'Expect',
    ],
    ...[
      'Accept-Encoding',
      'Content-Length',
      'Transfer-Encoding',
      'Upgrade',
      'Connection',
      'Cache-Control',
      'Cookie',
      'X',
    ],
  ],
  value: [
    ...[
      'bytes=5-2',
      'bytes=-5',
      'bytes=0-18446744073709551615',
      'bytes=9-',
      'bytes=0-0,2-3',
      'bytes=,',
      'bytes',
      'x=1-2',
    ],
    ...[
      '*',
      '"a"',
      'W/"a", "b"',
      '',
      ' ',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Thu, 99 Foo 9999',
      '100-continue',
      'wonders',
    ],
    ...[
      'gzip',
      'br;q=x',
      'identity;q=0',
      '*;q=0',
      '-1',
      '5',
      '99999999999999999999',
      'chunked',
      'websocket',
      'close',
      'no-cache',
    ],
    ...['\xff', '\x01', 'a\r\n b', 'x'.repeat(5000)],
  ],
};

test('a thousand odd requests, and the server is alive', async () => {
  const next = random(7);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const request = () => {
    const usual = next() < 0.7;
    const first = `${usual ? 'GET' : pick(PARTS.method)} ${pick(PARTS.path)} ${usual ? 'HTTP/1.1' : pick(PARTS.version)}`;
    const headers = Array.from(
      { length: Math.floor(next() * 5) },
      () => `${pick(PARTS.header)}: ${pick(PARTS.value)}`,
    );
    const whole = [first, ...(next() < 0.8 ? ['Host: a'] : []), ...headers, 'Connection: close', '', ''].join(
      '\r\n',
    );
    return Buffer.from(next() < 0.1 ? whole.slice(0, Math.floor(next() * whole.length)) : whole, 'latin1');
  };
  const requests = Array.from({ length: 1000 }, request);
  const answers: string[] = [];
  for (let i = 0; i < requests.length; i += 250)
    answers.push(...(await Promise.all(requests.slice(i, i + 250).map((bytes) => raw(bytes)))));
  // What is understood is answered, with all headers and no failure of the server's own.
  const said = answers.filter((answer) => answer !== '');
  expect(said.length).toBeGreaterThan(700);
  expect(said.filter((answer) => !carries(answer.replace(/^HTTP\/1.1 100 [^]*?\r\n\r\n/, '')))).toEqual([]);
  expect(said.filter((answer) => answer.startsWith('HTTP/1.1 5'))).toEqual([]);
  expect(said.filter((answer) => /not of the site/.test(answer))).toEqual([]);
  expect(await (await get('digits.bin')).text()).toBe(DIGITS);
}, 60_000);

test('a port is a number, an option is known, or a sentence says so', () => {
  expect(wantedPort([], undefined)).toBe(4321);
  expect(wantedPort([], '')).toBe(4321);
  expect(wantedPort([], '8080')).toBe(8080);
  expect(wantedPort(['--port', '0'], '8080')).toBe(0);
  for (const port of ['abc', '-1', '70000', '1.5', '0x10', ' '])
    expect(() => wantedPort([], port)).toThrow(`PORT is a number from 0 to 65535, not "${port}". Usage:`);
  expect(() => wantedPort(['--port=abc'], undefined)).toThrow('--port is a number from 0 to 65535');
  for (const args of [['--prot', '1'], ['extra'], ['--port']])
    expect(() => wantedPort(args, undefined)).toThrow(/^[A-Z'].*\. Usage: npm run serve/);
});

test('npm run serve says it without a trace of its own code', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/serve.mjs'], {
    env: { ...process.env, PORT: 'abc' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^PORT is a number from 0 to 65535, not "abc"\. .*\n$/);
});
