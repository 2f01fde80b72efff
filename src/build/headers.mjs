// @ts-check
import { pagePolicy, workerPolicy } from './policy.mjs';

/** @typedef {Record<string, string>} Headers */
/** @typedef {[pattern: string, headers: Headers]} Rule a path, or the beginning of one followed by `*` */

/** Sent with everything. The first two isolate the page, without which WebAssembly gets one thread only. */
export const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(self)',
};

const PAGES = ['', '404.html', 'zh/*', 'en/*', 'zh-en/*'];

/**
 * Every header of a host, by path. Where two rules give one path the same header, hosts send both joined by a comma,
 * so no two of these do.
 * @returns {Rule[]}
 */
export function rules(/** @type {string} */ base) {
  return [
    [`${base}*`, HEADERS],
    [
      `${base}_astro/*`,
      { 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Security-Policy': workerPolicy },
    ],
    [`${base}pagefind/*`, { 'Content-Security-Policy': workerPolicy }],
    [`${base}embed/*`, { 'Content-Security-Policy': pagePolicy('*') }],
    ...PAGES.map(
      (page) => /** @type {Rule} */ ([base + page, { 'Content-Security-Policy': pagePolicy("'self'") }]),
    ),
  ];
}

/** The rules as a `_headers` file, which Netlify and Cloudflare Pages read: [['/*', { A: 'b' }]] → '/*\n  A: b\n' */
export function headersFile(/** @type {Rule[]} */ list) {
  return list
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([k, v]) => `  ${k}: ${v}`), ''].join('\n'),
    )
    .join('');
}

/**
 * The rules in a `_headers` file: '/*\n  A: b\n' → [['/*', { A: 'b' }]]
 * @returns {Rule[]}
 */
export function parseHeaders(/** @type {string} */ file) {
  /** @type {Rule[]} */
  const list = [];
  for (const line of file.split('\n').filter((line) => line.trim())) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) list.push([line.trim(), {}]);
    else /** @type {Rule} */ (list.at(-1))[1][name] = value ?? '';
  }
  return list;
}

/** The headers of one path: rules, '/_astro/a.js' → { …, 'Cache-Control': 'public, …' } */
export function headersFor(/** @type {Rule[]} */ list, /** @type {string} */ path) {
  const matches = (/** @type {string} */ pattern) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  /** @type {Headers} */
  const headers = Object.assign(
    {},
    ...list.filter(([pattern]) => matches(pattern)).map(([, headers]) => headers),
  );
  return headers;
}
