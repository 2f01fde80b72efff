import type { RequestListener, ServerResponse } from 'node:http';
import { test as basic } from '@playwright/test';
import { serve } from '../../../src/build/server.mjs';

/** A host of its own, so that it can fail in any way; `hit` counts how often it has. */
export interface Host {
  readonly url: string;
  /** What it does with requests whose address fits; null for nothing. */
  fault: { at: RegExp; act: (response: ServerResponse, whole: () => void) => void } | null;
  hit: number;
  cut(): void;
}

export const test = basic.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- the runner wants to see a pattern here
  host: async ({}, use) => {
    const { server, url } = await serve({ dir: 'dist', port: 0 });
    const [answer] = server.listeners('request') as [RequestListener];
    server.removeAllListeners('request');
    const host: Host = {
      url,
      fault: null,
      hit: 0,
      cut() {
        server.close();
        server.closeAllConnections();
      },
    };
    server.on('request', (request, response) => {
      if (!host.fault?.at.test(request.url ?? '')) {
        answer(request, response);
        return;
      }
      host.hit++;
      host.fault.act(response, () => answer(request, response));
    });
    await use(host);
    host.cut();
  },
});

/** The page that a network puts in the place of whatever is asked for, until somebody signs in. */
export function login(response: ServerResponse): void {
  response
    .writeHead(200, { 'Content-Type': 'text/html' })
    .end('<!doctype html><title>Sign in</title>Welcome');
}

/** Bytes of which every fifth is another. */
export const wrongBytes = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.map((byte, i) => (i % 5 === 1 ? byte ^ 9 : byte)));

/** The answer with its bytes changed on the way and its headers as they were, those that let it be kept among them. */
export function garble(response: ServerResponse, whole: () => void): void {
  const { write, end } = response;
  const wrong = (chunk: unknown) => (chunk instanceof Uint8Array ? wrongBytes(chunk) : chunk);
  response.setHeader('Content-Encoding', 'identity');
  response.req.headers['accept-encoding'] = 'identity';
  response.write = ((chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(write, response, [wrong(chunk), ...rest]) as boolean) as typeof write;
  response.end = ((chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(end, response, [wrong(chunk), ...rest]) as ServerResponse) as typeof end;
  whole();
}
