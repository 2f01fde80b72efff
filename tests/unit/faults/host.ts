import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, vi } from 'vitest';
import { memoryCaches } from '../inference/memory-caches.ts';

/** A page that a hotel's network puts in the place of whatever is asked for. */
export const LOGIN =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome to the hotel</body></html>';

/** What can go wrong with an answer. */
export const FAULTS = ['404', '500', 'dropped', 'truncated', 'garbled', 'login page', 'empty'] as const;
export type Fault = (typeof FAULTS)[number];

/** Files by path, and what is wrong with them at the moment. */
export interface Host {
  readonly files: Map<string, { body: Buffer; type: string }>;
  fault: Fault | null;
  /** Whose answers the fault is in. */
  at: (path: string) => boolean;
  url: string;
}

/** Answers a file with a fault in it. */
function answer(host: Host): RequestListener {
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://a').pathname;
    const file = host.files.get(path);
    const fault = host.at(path) ? host.fault : null;
    if (fault === 'dropped') return void request.destroy();
    if (fault === '500') return void response.writeHead(500).end();
    if (!file || fault === '404') return void response.writeHead(404).end();
    if (fault === 'login page')
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN);
    const { body, type } = file;
    const sent =
      fault === 'empty'
        ? Buffer.alloc(0)
        : fault === 'truncated'
          ? body.subarray(0, Math.floor(body.length / 2))
          : fault === 'garbled'
            ? Buffer.from(body.map((byte, i) => (i % 3 === 1 ? byte ^ 0x15 : byte)))
            : body;
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': sent.length }).end(sent);
  };
}

/** A host on loopback for the tests of a file, in an environment that has what a page has of a browser. */
export function useHost(): Host {
  const host: Host = { files: new Map(), fault: null, at: () => true, url: '' };
  let server: Server;
  beforeAll(async () => {
    server = createServer(answer(host));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    vi.stubGlobal('location', new URL(host.url));
    vi.stubGlobal('caches', memoryCaches());
  });
  afterAll(() => {
    server.close();
    vi.unstubAllGlobals();
  });
  return host;
}

/** Puts a file on a host. Returns what a list would say of it. */
export function put(host: Host, path: string, content: string | Buffer, type = 'application/octet-stream') {
  const body = Buffer.from(content);
  host.files.set(`/${path}`, { body, type });
  return { path, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') };
}
