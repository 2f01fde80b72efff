/** A loopback server of files, and what may go wrong with one. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Loopback {
  /** The address of its folder, ending with a slash. */
  base: string;
  /** The Range header of each request so far, '' where there was none. */
  ranges: string[];
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
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that serves `files` by name. */
export async function loopback(files: Record<string, Uint8Array> = {}): Promise<Loopback> {
  const server = createServer((request, response) => answer(served, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const served: Loopback = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/nets/`,
    ranges: [],
    files: new Map(Object.entries(files)),
    knowsRanges: true,
    cuts: [],
    hangs: false,
    status: 0,
    chunked: false,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return served;
}

function answer(served: Loopback, request: IncomingMessage, response: ServerResponse): void {
  const range = request.headers.range ?? '';
  served.ranges.push(range);
  const file = served.files.get(request.url?.replace('/nets/', '') ?? '');
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
      if (!served.hangs) setTimeout(() => response.destroy(), 20); // so that what was written arrives
    });
}
