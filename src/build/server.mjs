// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.mjs';

/** Types that sirv does not know, or gives no charset. */
const TYPES = /** @type {const} */ ([
  [/\.(onnx|pagefind|pf_\w+)$/, 'application/octet-stream'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.(txt|bib)$/, 'text/plain; charset=utf-8'],
]);

/**
 * Serves a built site as a host would, under the base path and with the headers that its `_headers` file names.
 * @param {{ dir: string, port: number }} options port 0 takes any free one
 */
export async function serve({ dir, port }) {
  const { base, handler } = site(dir);
  const server = createServer(handler);
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
  const compress = compression({ filter: (req, res) => !req.headers.range && compression.filter(req, res) });

  const files = sirv(dir, {
    dev: true, // looks at the folder at every request, so that a new build shows at once
    etag: true,
    setHeaders: (res, path) => {
      describe(res, path.slice(1));
    },
    onNoMatch: (_, res) => {
      notFound(res);
    },
  });

  /** Names the headers of a file, given by its path in the folder. */
  function describe(/** @type {import('node:http').ServerResponse} */ res, /** @type {string} */ path) {
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
    if (type) res.setHeader('Content-Type', type);
    const headers = { 'Cache-Control': 'no-cache', ...headersFor(rules, base + path) };
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  }

  function notFound(/** @type {import('node:http').ServerResponse} */ res) {
    const page = join(dir, '404.html');
    res.statusCode = 404;
    describe(res, '404.html');
    res.setHeader('Content-Type', 'text/html;charset=utf-8');
    res.end(existsSync(page) ? readFileSync(page) : 'Not found');
  }

  /** @type {import('node:http').RequestListener} */
  function handler(req, res) {
    const [path = '/', query = ''] = (req.url ?? '/').split(/(?=\?)/);
    const to = redirection(path);
    if (to) {
      res.writeHead(301, { Location: to + query }).end();
    } else if (path.startsWith(base)) {
      req.url = `/${path.slice(base.length)}${query}`;
      compress(/** @type {any} */ (req), /** @type {any} */ (res), () => {
        files(req, res);
      });
    } else {
      notFound(res);
    }
  }

  /** Where a path leads that lacks the base path or the last slash, as on other hosts. */
  function redirection(/** @type {string} */ path) {
    if (base !== '/' && (path === '/' || path === base.slice(0, -1))) return base;
    const folder = path.startsWith(base) && !path.endsWith('/') && path.slice(base.length);
    return folder && existsSync(join(dir, folder, 'index.html')) ? `${path}/` : undefined;
  }

  return { base, handler };
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
