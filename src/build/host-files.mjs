// @ts-check
import { headersFor } from './headers.mjs';

/** The header rules for hosts that read no `_headers`: nginx and Apache. */

/** @typedef {import('./headers.mjs').Rule} Rule */

/**
 * The rules as a file for nginx to include in a `server` block, after its `root`. A `location` of nginx inherits no header
 * from outside once it has one of its own, so each names all of them.
 * @param {Rule[]} list
 * @param {string} base
 */
export function nginxFile(list, base) {
  const blocks = list.map(([pattern]) => {
    const headers = Object.entries(headersFor(list, pattern.replace('*', 'any')));
    const lines = headers.map(([name, value]) => `  add_header ${name} "${value}" always;`);
    return [`location ${place(pattern)} {`, ...lines, '}'].join('\n');
  });
  return [
    '# Include this in the server block of nginx, after its root.',
    'index index.html;',
    `error_page 404 ${base}404.html;`,
    ...blocks,
    '',
  ].join('\n');
}

/** Of a folder its beginning, of a file its name; a folder's own page is what nginx looks for inside. */
function place(/** @type {string} */ pattern) {
  if (pattern.endsWith('*')) return pattern.slice(0, -1);
  return `= ${pattern.endsWith('/') ? `${pattern}index.html` : pattern}`;
}

/**
 * The rules as an `.htaccess` file for Apache with mod_headers.
 * @param {Rule[]} list
 * @param {string} base
 */
export function apacheFile(list, base) {
  const blocks = list.map(([pattern, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`);
    if (pattern === `${base}*`) return lines.join('\n');
    return [`<If "%{REQUEST_URI} =~ m#^${expression(pattern)}#">`, ...lines, '</If>'].join('\n');
  });
  return [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    'AddType application/wasm .wasm',
    'AddType application/manifest+json .webmanifest',
    '<IfModule mod_headers.c>',
    ...blocks,
    '</IfModule>',
    '',
  ].join('\n');
}

/** A pattern as a regular expression without its caret: '/_astro/*' → '/_astro/', '/' → '/(index\.html)?$'. */
function expression(/** @type {string} */ pattern) {
  const text = pattern.replace(/\*$/, '').replaceAll('.', '\\.');
  if (pattern.endsWith('*')) return text;
  return text.endsWith('/') ? `${text}(index\\.html)?$` : `${text}$`;
}
