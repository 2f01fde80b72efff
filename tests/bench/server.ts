/** The bench's own loopback server: its page, the runtimes of the site and of the others, the networks. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));

/** Folders by the first part of an address. */
const FOLDERS: Readonly<Record<string, string>> = {
  page: join(HERE, 'page'),
  npm: join(HERE, 'node_modules'),
  site: join(HERE, '../../node_modules'),
  src: join(HERE, '../../src'),
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.ts': 'text/javascript',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Isolated from other origins, so that threads can share memory. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Serves `files` by address, and the folders above; `url` is that of the page. */
export async function serveBench(files: ReadonlyMap<string, Uint8Array>) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const body = files.get(path) ?? fromFolder(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, {
      ...HEADERS,
      'Content-Type': type,
      'Content-Length': body?.length ?? 0,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/page/index.html` };
}

function fromFolder(path: string): Uint8Array | undefined {
  const [, first = '', ...rest] = normalize(path).split('/');
  const folder = FOLDERS[first];
  const file = join(folder ?? '', ...rest);
  if (!folder || rest.includes('..') || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const bytes = readFileSync(file);
  return extname(file) === '.ts' ? Buffer.from(stripTypeScriptTypes(bytes.toString())) : bytes;
}
