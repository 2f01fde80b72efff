// @ts-check
import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';

/** What every page may do, whatever is in it. Workers take the same directives from the header of their script. */
const COMMON = {
  'default-src': "'none'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self' blob: data:",
  // onnxruntime-web starts its threads from its own module's URL: 'self' is enough.
  'worker-src': "'self'",
  'media-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'object-src': "'none'",
};

/** In a frame with a sandbox a page starts its worker with a script that it makes: see src/inference/open-worker.ts. */
const FRAMED = { 'worker-src': "'self' blob:" };

/** Where a page may fetch pictures from that takes the address of one (data-pictures="true"). */
export const PICTURES = 'https:';

const SCRIPT = "'self' 'wasm-unsafe-eval'";

/** Script types that a browser runs or obeys; any other type, such as application/ld+json, is data and needs no hash. */
const RUNS = /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/i;

/**
 * The policy of one page, with the hashes of its own inline scripts, styles and style attributes.
 * @param {string} html
 * @param {string[]} [elsewhere] where a page may fetch networks and pictures from that offers them (data-elsewhere="true"): other hosts
 * @param {boolean} [framed] whether it is made to be embedded
 */
export function policyFor(html, elsewhere = [], framed = false) {
  const { document } = parseHTML(html);
  const found = inline(document);
  return serialise({
    ...common([
      ...(document.querySelector('[data-elsewhere=true]') ? elsewhere : []),
      ...(document.querySelector('[data-pictures=true]') ? [PICTURES] : []),
    ]),
    ...(framed && FRAMED),
    'script-src': [SCRIPT, ...hashes(found.scripts)].join(' '),
    'style-src-elem': ["'self'", ...hashes(found.styles)].join(' '),
    'style-src-attr': found.attributes.length
      ? ["'unsafe-hashes'", ...hashes(found.attributes)].join(' ')
      : "'none'",
  });
}

/** The policy of a worker: nothing inline. The worker of the networks fetches them, from other hosts too. */
export function workerPolicy(/** @type {string[]} */ elsewhere = []) {
  return serialise({ ...common(elsewhere), 'script-src': SCRIPT });
}

/**
 * The header of a page: what holds on all of them and, what a meta element cannot say, who may frame it. The hashes
 * are left to the meta element: on a page with formulas they outgrow what some proxies accept as a header. So is which
 * pages fetch from other hosts: a header is for a whole folder, and both policies have to allow what a page does.
 * @param {string} frameAncestors
 * @param {string[]} [elsewhere]
 */
export function pagePolicy(frameAncestors, elsewhere = []) {
  const { 'default-src': _, ...rest } = common(elsewhere);
  return serialise({ ...rest, ...(frameAncestors === '*' && FRAMED), 'frame-ancestors': frameAncestors });
}

/** The page with its policy in the head, after the charset, which has to be within the first 1024 bytes. */
export function withPolicy(
  /** @type {string} */ html,
  /** @type {string[]} */ elsewhere = [],
  framed = false,
) {
  const policy = policyFor(html, elsewhere, framed);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const head = /<head(\s[^>]*)?>(\s*<meta charset=[^>]*>)?/i;
  if (!head.test(html)) throw new Error('a page without <head> cannot carry a content security policy');
  return html.replace(head, (start) => start + meta);
}

/**
 * The texts that need a hash. The parser has decoded attributes, as the browser does before it hashes them.
 * @param {Document | DocumentFragment} root
 * @returns {{ scripts: string[], styles: string[], attributes: string[] }}
 */
function inline(root) {
  const all = (/** @type {string} */ selector) => [...root.querySelectorAll(selector)];
  const inner = all('template').map((template) =>
    inline(/** @type {HTMLTemplateElement} */ (template).content),
  );
  const scripts = all('script:not([src])').filter((script) => RUNS.test(script.getAttribute('type') ?? ''));
  return {
    scripts: [...scripts.map(text), ...inner.flatMap((part) => part.scripts)],
    styles: [...all('style').map(text), ...inner.flatMap((part) => part.styles)],
    attributes: [
      ...all('[style]').map((element) => element.getAttribute('style') ?? ''),
      ...inner.flatMap((part) => part.attributes),
    ],
  };
}

/** @param {Element} element */
function text(element) {
  return element.textContent ?? '';
}

/** ['a', 'a'] → ["'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"] */
function hashes(/** @type {string[]} */ texts) {
  const hash = (/** @type {string} */ value) =>
    `'sha256-${createHash('sha256').update(value.replaceAll(/\r\n?/g, '\n')).digest('base64')}'`;
  return [...new Set(texts.map(hash))];
}

/** The common directives, with other hosts to fetch from. */
function common(/** @type {string[]} */ elsewhere) {
  return { ...COMMON, 'connect-src': [COMMON['connect-src'], ...elsewhere].join(' ') };
}

/** { 'default-src': "'none'" } → "default-src 'none'" */
function serialise(/** @type {Record<string, string>} */ directives) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
