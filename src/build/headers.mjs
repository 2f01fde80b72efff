// @ts-check
import { ISOLATION } from './isolation.mjs';
import { pagePolicy, PICTURES, workerPolicy } from './policy.mjs';

/** @typedef {Record<string, string>} Headers */
/** @typedef {[pattern: string, headers: Headers]} Rule a path, or the beginning of one followed by `*` */

/** Sent with everything. */
export const HEADERS = {
  ...ISOLATION,
  // All is public, and nothing is asked for with a name. A page in a frame with a sandbox has no origin: its own scripts are
  // those of another site to it.
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(self)',
};

/** What is fetched or looked at by itself: data, pictures, feeds. A drawing has its style in it. */
const DATA = [
  ...['cards/*', 'data/*', 'models/*', 'notebooks/*', 'oembed/*', 'samples/*'],
  ...['feed.xml', 'permalinks.json', 'sitemap-index.xml', 'sitemap-0.xml', 'icon.svg'],
];
const DATA_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const PAGES = ['', '404.html', 'unread/*', 'zh-en/*'];
/** Folders with pages that fetch networks and pictures from other hosts. */
const LABS = ['zh/*', 'en/*'];

/**
 * Every header of a host, by path. Where two rules give one path the same header, hosts send both joined by a comma,
 * so no two of these do.
 * @param {string} base
 * @param {string[]} [elsewhere] the other hosts that networks are fetched from
 * @returns {Rule[]}
 */
export function rules(base, elsewhere = []) {
  const hosts = [...elsewhere, PICTURES];
  return [
    [`${base}*`, HEADERS],
    [
      `${base}_astro/*`,
      {
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': workerPolicy(elsewhere),
      },
    ],
    policy(`${base}pagefind/*`, workerPolicy()),
    policy(`${base}sw.js`, workerPolicy()),
    ...DATA.map((files) => policy(base + files, DATA_POLICY)),
    policy(`${base}embed/*`, pagePolicy('*', hosts)),
    ...PAGES.map((page) => policy(base + page, pagePolicy("'self'"))),
    ...LABS.map((page) => policy(base + page, pagePolicy("'self'", hosts))),
  ];
}

/** @returns {Rule} */
function policy(/** @type {string} */ pattern, /** @type {string} */ value) {
  return [pattern, { 'Content-Security-Policy': value }];
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
