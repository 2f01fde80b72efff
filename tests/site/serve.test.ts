import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFile, rules } from '../../src/build/headers.mjs';
import { serve } from '../../src/build/server.mjs';

type Served = Awaited<ReturnType<typeof serve>>;

const FILES = {
  'index.html': '<h1>home</h1>',
  '404.html': '<h1>lost</h1>',
  'zh/index.html': '<h1>残差</h1>',
  'embed/en/index.html': '<h1>embedded</h1>',
  '_astro/app.abc.js': `export default '${'long '.repeat(1000)}';`,
  'worker.mjs': 'export {}',
  'runtime.wasm': '\0asm',
  'models/graph.onnx': '0123456789',
  'models/weights.bin': '0123456789',
  'site.webmanifest': '{}',
  'data/table.csv': '层\n18\n',
  'data/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'feed.xml': '<feed/>',
  'pagefind/zh.pf_meta': 'x',
  'pagefind/wasm.zh.pagefind': 'x',
};

const folders: string[] = [];
const served: Served[] = [];

function built(base: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(dir);
  for (const [path, text] of Object.entries({ ...FILES, _headers: headersFile(rules(base)) })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

async function start(base: string, port = 0): Promise<Served> {
  const site = await serve({ dir: built(base), port });
  served.push(site);
  return site;
}

afterAll(() => {
  for (const { server } of served) server.close();
  for (const dir of folders) rmSync(dir, { recursive: true });
});

describe('at a root', () => {
  let site: Served;
  beforeAll(async () => {
    site = await start('/');
  });
  const get = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, site.url), { redirect: 'manual', ...init });

  it.each([
    ['zh/', 'text/html; charset=utf-8'],
    ['_astro/app.abc.js', 'text/javascript; charset=utf-8'],
    ['worker.mjs', 'text/javascript; charset=utf-8'],
    ['runtime.wasm', 'application/wasm'],
    ['models/graph.onnx', 'application/octet-stream'],
    ['models/weights.bin', 'application/octet-stream'],
    ['site.webmanifest', 'application/manifest+json'],
    ['data/table.csv', 'text/csv; charset=utf-8'],
    ['pagefind/zh.pf_meta', 'application/octet-stream'],
    ['pagefind/wasm.zh.pagefind', 'application/octet-stream'],
    ['feed.xml', 'application/atom+xml; charset=utf-8'],
    ['data/a.svg', 'image/svg+xml'],
  ])('%s is %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it.each([
    '',
    'zh/',
    'zh',
    'embed/en/',
    '_astro/app.abc.js',
    'runtime.wasm',
    'data/table.csv',
    'feed.xml',
    'nowhere/',
  ])('isolates the page: %s', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('content-security-policy') ?? path).toMatch(/default-src|frame-ancestors|\.wasm$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toBe('camera=(self)');
  });

  it('says who may frame a page, and what a worker may do', async () => {
    expect((await get('zh/')).headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect((await get('embed/en/')).headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect((await get('_astro/app.abc.js')).headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });

  it('keeps hashed files for good and asks again for all others', async () => {
    expect((await get('_astro/app.abc.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    const page = await get('zh/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await get('zh/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('compresses text, but not a part of a file', async () => {
    expect((await get('_astro/app.abc.js')).headers.get('content-encoding')).toMatch(/br|gzip/);
    const part = await get('_astro/app.abc.js', { headers: { range: 'bytes=0-2047' } });
    expect(part.status).toBe(206);
    expect((await part.text()).length).toBe(2048);
  });

  it('shows the 404 page, and lets no cache keep it', async () => {
    for (const path of ['nowhere', '_astro/gone.js', '%2e%2e/%2e%2e/etc/passwd', '%E0%A4%A']) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('<h1>lost</h1>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('answers a query as the page', async () => {
    expect((await get('zh/?q=//x')).status).toBe(200);
  });

  it('adds a missing last slash and keeps the query', async () => {
    const response = await get('zh?q=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/zh/?q=1');
  });

  it('takes the next port when one is taken', async () => {
    const second = await start('/', site.port);
    expect(second.port).toBeGreaterThan(site.port);
    expect((await fetch(second.url)).status).toBe(200);
  });
});

describe('under a base path', () => {
  it('serves the site there and nothing elsewhere', async () => {
    const { url, port } = await start('/course/');
    const origin = `http://localhost:${port}`;
    expect(url).toBe(`${origin}/course/`);
    expect(await (await fetch(`${url}zh/`)).text()).toBe('<h1>残差</h1>');
    expect((await fetch(`${url}_astro/app.abc.js`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${origin}/zh/`)).status).toBe(404);
    for (const path of ['/', '/course']) {
      const response = await fetch(origin + path, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe('/course/');
    }
    expect((await fetch(`${url}zh`)).url).toBe(`${url}zh/`);
  });
});

it('says what to do when nothing is built', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(empty);
  await expect(serve({ dir: empty, port: 0 })).rejects.toThrow('run "npm run build" first');
});
