import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { ISOLATION } from '../build/isolation.mjs';
import { pathOf, unreadFor, type ListedFile } from './list.ts';
import type { Message } from './messages.ts';
import { cacheName, isOf, listOf } from './store.ts';
import { activate, install, keepVisited, restore } from './version.ts';

/**
 * The service worker of one version of the site. Pages come from the network first, files that are named by their content from
 * the cache; a response is kept if its bytes are those of this version. Bundled by write.ts.
 */
interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

declare const self: {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & MessageEvent<Message>) => void): void;
};

/** Put in by the bundler. */
declare const VERSION: string;

const base = new URL(self.registration.scope).pathname;

self.addEventListener('install', (event) => event.waitUntil(install(VERSION, base)));

self.addEventListener('activate', (event) =>
  event.waitUntil(activate(VERSION, base).then(() => self.clients.claim())),
);

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data.type === 'version') ports[0]?.postMessage(VERSION);
  else if (data.type === 'activate') void self.skipWaiting();
  else event.waitUntil(keepVisited(data.urls.map((url) => pathOf(url, base)), VERSION, base)); // prettier-ignore
});

let files: Promise<Map<string, ListedFile>> | undefined;

/** The files of this version by their path. A list that could not be had is asked for again. */
function listed(): Promise<Map<string, ListedFile>> {
  files ??= listOf(VERSION, base).then(
    (list) => new Map(list.files.map((file) => [file.path, file])),
    () => {
      files = undefined;
      return new Map<string, ListedFile>();
    },
  );
  return files;
}

/** For the hour in which even the page for this is gone. */
const BARE =
  '<!doctype html><html lang="zh"><title>Offline</title><p>没有网络，本机也没有这一页。<p lang="en">There is no network, and this page is not on this device.';

const plugins = [
  {
    cacheKeyWillBeUsed: ({ request }: { request: Request }) =>
      Promise.resolve(new URL(base + pathOf(request.url, base), request.url).href),
    cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) => {
      if (request.mode === 'navigate') await restore(VERSION, base).catch(() => false);
      const file = response.status === 200 ? (await listed()).get(pathOf(request.url, base)) : undefined;
      return file && (await isOf(file, response.clone())) ? response : null;
    },
    handlerDidError: async ({ request }: { request: Request }) => {
      if (request.mode !== 'navigate') return undefined;
      const page = await (
        await caches.open(cacheName(VERSION))
      ).match(base + unreadFor(pathOf(request.url, base)));
      const headers = page?.headers ?? { 'Content-Type': 'text/html; charset=utf-8' };
      return new Response(page?.body ?? BARE, { status: 503, headers });
    },
    handlerWillRespond: ({ response }: { response: Response }) => Promise.resolve(isolated(response)),
  },
];

/** A response with the headers that isolate a page. */
function isolated(response: Response): Response {
  // A redirection is for the browser to follow, an error has no headers.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION)) if (!headers.has(name)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** What is left to the browser: embedded pages, networks and runtime (the lab keeps those), and what a page keeps by itself. */
function isOurs({ request, url, sameOrigin }: { request: Request; url: URL; sameOrigin: boolean }): boolean {
  if (!sameOrigin || !url.pathname.startsWith(base)) return false;
  if (request.cache === 'no-store' || request.headers.has('range') || url.search.startsWith('?v='))
    return false;
  const path = url.pathname.slice(base.length);
  return !/^(embed\/|embed[\w-]*\.js$|sw\.js$|_astro\/files\.)|\.(wasm|onnx|bin)$/.test(path);
}

registerRoute(
  (asked) => isOurs(asked) && asked.url.pathname.startsWith(`${base}_astro/`),
  new CacheFirst({ cacheName: cacheName(VERSION), plugins }),
);
registerRoute(isOurs, new NetworkFirst({ cacheName: cacheName(VERSION), plugins, networkTimeoutSeconds: 8 }));
