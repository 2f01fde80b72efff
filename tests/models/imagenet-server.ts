/** A loopback server of files, and what may go wrong with one. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Loopback {
  /** The address of its folder, ending with a slash. */
  base: string;
  port: number;
  /** The Range header of each request so far, '' where there was none. */
  ranges: string[];
  /** The host that each of these asked for. */
  hosts: string[];
  files: Map<string, Uint8Array>;
  /** Whether it knows ranges. */
  knowsRanges: boolean;
  /** For each coming request, after how many bytes to break the connection, -1 for before any answer; none when empty. */
  cuts: number[];
  /** Whether a cut leaves the connection open and says nothing more. */
  hangs: boolean;
  /** Answers with this status and no file; 0 for none. */
  status: number;
  /** Leaves out Content-Length. */
  chunked: boolean;
  /** Lets pages of other sites read what it answers. */
  open: boolean;
  /** The host that it passes requests on to, '' for none; it plays that one too. */
  passesTo: string;
  close(): Promise<void>;
}

interface Options {
  /** The path of the folder of the files, with a slash at both ends. */
  folder?: string;
  /** For https: key and certificate in PEM. */
  tls?: { key: string; cert: string };
}

/** A server on 127.0.0.1 that serves `files` by name. */
export async function loopback(
  files: Record<string, Uint8Array> = {},
  { folder = '/nets/', tls }: Options = {},
): Promise<Loopback> {
  const listener: RequestListener = (request, response) => answer(served, folder, request, response);
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const served: Loopback = {
    base: `${tls ? 'https' : 'http'}://127.0.0.1:${port}${folder}`,
    port,
    ranges: [],
    hosts: [],
    files: new Map(Object.entries(files)),
    knowsRanges: true,
    cuts: [],
    hangs: false,
    status: 0,
    chunked: false,
    open: false,
    passesTo: '',
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return served;
}

function answer(served: Loopback, folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { range = '', host = '' } = request.headers;
  const path = request.url ?? '';
  if (served.open) response.setHeader('Access-Control-Allow-Origin', '*');
  if (served.passesTo && host !== served.passesTo) {
    response.writeHead(302, { Location: `https://${served.passesTo}${path}` }).end();
    return;
  }
  served.ranges.push(range);
  served.hosts.push(host);
  const file = request.method === 'GET' ? served.files.get(path.replace(folder, '')) : undefined;
  if (served.status || !file) {
    response.writeHead(served.status || 404).end('<!doctype html>');
    return;
  }
  const cut = served.cuts.shift();
  if (cut === -1) {
    request.socket.destroy();
    return;
  }
  const start = served.knowsRanges ? Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0) : 0;
  if (start >= file.length) {
    response.writeHead(416).end();
    return;
  }
  const rest = file.subarray(start);
  response.writeHead(start ? 206 : 200, {
    ...(!served.chunked && { 'Content-Length': rest.length }),
    ...(start && { 'Content-Range': `bytes ${start}-${file.length - 1}/${file.length}` }),
  });
  if (cut === undefined) response.end(rest);
  else
    response.write(rest.subarray(0, cut), () => {
      if (!served.hangs) setTimeout(() => response.destroy(), 500); // so that what was written arrives and is read
    });
}
