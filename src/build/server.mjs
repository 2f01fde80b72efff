// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { constants } from 'node:zlib';
import { send } from '@fastify/send';
import compression from 'compression';
import { HEADERS, headersFor, parseHeaders } from './headers.mjs';
import { addressOf, requested } from './requested.mjs';

/** @typedef {import('node:http').IncomingMessage} Incoming */
/** @typedef {import('node:http').ServerResponse} Outgoing */

/** Types that the library does not know, or calls otherwise. */
const TYPES = /** @type {const} */ ([
  [/\.(onnx|bin|pagefind|pf_\w+)$/, 'application/octet-stream'],
  [/\.m?js$/, 'text/javascript; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.(txt|bib|conf)$|(^|\/)_headers$/, 'text/plain; charset=utf-8'],
  [/(^|\/)feed\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
]);

/** What a client says that cannot be understood, by the code of the error. */
const BAD = { HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large', ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout' }; // prettier-ignore

/** How text is compressed where the browser takes it: by a tenth or so less than at the highest level, in a tenth of its time. */
export const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/**
 * Serves a built site as a host would, under the base path and with the headers that its `_headers` file names.
 * @param {{ dir: string, port: number }} options port 0 takes any free one
 */
export async function serve({ dir, port }) {
  const { base, handler } = site(dir);
  // A request without a host is answered like others: by us, with all headers.
  const server = createServer({ requireHostHeader: false }, handler);
  server.on('checkExpectation', handler);
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = BAD[/** @type {keyof typeof BAD} */ (error.code)] ?? '400 Bad Request';
    const lines = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${lines.join('')}\r\n`);
  });
  const actual = await listen(server, port);
  return { server, port: actual, url: `http://localhost:${String(actual)}${base}` };
}

/** The rules of a built site for its headers, and the base path that it was built for: the first rule is for all of it. */
export function built(/** @type {string} */ dir) {
  const file = join(dir, '_headers');
  if (!existsSync(file)) throw new Error(`There is no site in ${dir}: run "npm run build" first`);
  const rules = parseHeaders(readFileSync(file, 'utf8'));
  return { rules, base: rules[0]?.[0].slice(0, -1) ?? '/' };
}

/** The base path of a built site, and the function that answers requests for it. */
function site(/** @type {string} */ dir) {
  const { rules, base } = built(dir);
  // A part of a compressed file is not a part of the file.
  const whole = (/** @type {any} */ req, /** @type {any} */ res) =>
    !req.headers.range && compression.filter(req, res);
  const isCode = (/** @type {any} */ res) =>
    String(res.getHeader('Content-Type')).startsWith('application/wasm');
  const text = compression({ filter: (req, res) => whole(req, res) && !isCode(res), brotli: BROTLI });
  // Ten megabytes of it, which the level for text would take a second and a half for.
  const code = compression({ filter: (req, res) => whole(req, res) && isCode(res) });
  const compress = (/** @type {any} */ req, /** @type {any} */ res, /** @type {() => void} */ next) => {
    text(req, res, () => {
      code(req, res, next);
    });
  };

  /** Names the headers of a path below the base. */
  function describe(/** @type {Outgoing} */ res, /** @type {string} */ path) {
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
    if (type) res.setHeader('Content-Type', type);
    const headers = { 'Cache-Control': 'no-cache', ...headersFor(rules, base + path) };
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  }

  /** An answer that is no file of the site: a number, and headers that belong to it. */
  function say(
    /** @type {Outgoing} */ res,
    /** @type {number} */ status,
    /** @type {Record<string, string>} */ headers = {},
  ) {
    const page = join(dir, '404.html');
    describe(res, '404.html');
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.writeHead(status, headers);
    if (status !== 404) res.end();
    else res.end(existsSync(page) ? readFileSync(page) : 'Not found');
  }

  /** What the library has to say to a request for a file. */
  async function look(/** @type {Incoming} */ req, /** @type {string} */ file) {
    // Only GET knows parts; and who names a version to compare with wants it compared, whatever else she says of copies.
    if (req.method === 'HEAD') delete req.headers.range;
    delete req.headers['cache-control'];
    const found = await send(req, file, { root: dir, cacheControl: false, index: false });
    // The last thousand bytes of a hundred are all of them: the library thinks otherwise.
    if (found.statusCode !== 416 || !/^bytes=-0*[1-9]\d*$/.test(req.headers.range ?? '')) return found;
    found.stream.destroy();
    req.headers.range = 'bytes=0-';
    return send(req, file, { root: dir, cacheControl: false, index: false });
  }

  /** Answers with a file, whole, in part or that it has not changed, as the headers of the request ask. */
  async function give(
    /** @type {Incoming} */ req,
    /** @type {Outgoing} */ res,
    /** @type {string[]} */ parts,
    /** @type {string} */ path,
  ) {
    const { type, statusCode, headers, stream } = await look(req, parts.map(encodeURIComponent).join('/'));
    if (type !== 'file') {
      stream.destroy();
      const range = /** @type {Record<string, string>} */ (headers)['Content-Range'];
      say(res, type === 'error' ? statusCode : 404, range === undefined ? {} : { 'Content-Range': range });
      return;
    }
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    describe(res, path);
    if (statusCode === 304) res.removeHeader('Content-Type');
    res.statusCode = statusCode;
    pipeline(stream, res, () => undefined); // a file that cannot be read on, and a reader who has left, end the answer
  }

  async function answer(/** @type {Incoming} */ req, /** @type {Outgoing} */ res) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return say(res, 405, { Allow: 'GET, HEAD' });
    if (req.headers.expect !== undefined && !/^100-continue$/i.test(req.headers.expect)) return say(res, 417);
    const asked = requested(req.url ?? '/', base);
    const found = asked && (await kindOf(dir, asked.parts));
    if (!asked || !found || (found === 'file' && asked.folder && asked.parts.length > 0))
      return say(res, 404);
    const folder = found === 'page';
    if (!asked.normal || folder !== asked.folder)
      return say(res, 301, { Location: addressOf({ ...asked, folder }, base) });
    const path = asked.parts.join('/');
    return give(req, res, [...asked.parts, ...(folder ? ['index.html'] : [])], folder && path !== '' ? `${path}/` : path); // prettier-ignore
  }

  /** Nothing that is asked ends the server. */
  function handler(/** @type {Incoming} */ req, /** @type {Outgoing} */ res) {
    const failed = () => (res.headersSent ? res.destroy() : say(res, 500));
    const next = () => void answer(req, res).catch(failed);
    res.on('error', () => undefined);
    try {
      compress(req, res, next);
    } catch {
      failed();
    }
  }

  return { base, handler };
}

/**
 * What is in a built site under these names: a file, the page of a folder, or nothing. What a symbolic link leads to
 * outside of the folder is not a part of the site.
 * @param {string} dir
 * @param {readonly string[]} parts
 * @returns {Promise<'file' | 'page' | undefined>}
 */
async function kindOf(dir, parts) {
  try {
    const root = await realpath(dir);
    const within = async (/** @type {string} */ file) => {
      const real = await realpath(file);
      return real === root || real.startsWith(root + sep) ? await stat(real) : undefined;
    };
    const found = await within(join(dir, ...parts));
    if (found?.isFile()) return 'file';
    return found && (await within(join(dir, ...parts, 'index.html')))?.isFile() ? 'page' : undefined;
  } catch {
    return undefined; // not there, a name too long, a folder that may not be read
  }
}

/**
 * Listens on this port, or on the first free one after it.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port taken
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < 65535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
  });
}
