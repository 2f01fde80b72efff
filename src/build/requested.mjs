// @ts-check

/**
 * What a request asks for.
 * @typedef {object} Asked
 * @property {readonly string[]} parts the names of folders and file below the base path, decoded
 * @property {boolean} folder whether a folder is asked for: its last slash is there
 * @property {boolean} normal whether it is written as links of the site write it
 * @property {string} query with its question mark; '' without one
 */

/**
 * Reads the target of a request: ('//en/./paper?a', '/') → the parts ['en', 'paper'], not normal. Undefined for what cannot be a
 * file of the site: beside the base path, with a name that begins with a dot, not decodable.
 *
 * Whatever is returned is below the folder of the site: '..' goes no higher than the root, and no part has a slash in it.
 * @param {string} target
 * @param {string} base the path of the site, with a slash at both ends
 * @returns {Asked | undefined}
 */
export function requested(target, base) {
  // A proxy names the host as well.
  const local = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const [path = '', query = ''] = local.split(/(?=\?.*$)/s);
  const decoded = decode(path || '/');
  // Browsers read a backslash as a slash, and no name has a control character.
  if (decoded === undefined || !decoded.startsWith('/') || /[\\\p{Cc}]/u.test(decoded)) return undefined;
  const all = walk(decoded.split('/'));
  const own = base.split('/').filter(Boolean);
  const outside = own.some((part, i) => all[i] !== part);
  const parts = outside ? [] : all.slice(own.length);
  // The root of the host leads to the site.
  if ((outside && all.length > 0) || parts.some((part) => part.startsWith('.'))) return undefined;
  const folder = parts.length === 0 || /(^|\/)\.{0,2}$/.test(decoded);
  const usual = addressOf({ parts, folder, query: '' }, base);
  return { parts, folder, query, normal: decoded === decode(usual) && !/%2f/i.test(path) };
}

/** The address of what was asked for, below the host, as links of the site write it. */
export function addressOf(
  /** @type {Pick<Asked, 'parts' | 'folder' | 'query'>} */ { parts, folder, query },
  /** @type {string} */ base,
) {
  const path = parts.map(encodeURIComponent).join('/');
  return `${base}${path}${folder && path !== '' ? '/' : ''}${query}`;
}

/** Follows '.' and '..': ['', 'a', '..', '', 'b'] → ['b'] */
function walk(/** @type {string[]} */ names) {
  /** @type {string[]} */
  const at = [];
  for (const name of names)
    if (name === '..') at.pop();
    else if (name !== '' && name !== '.') at.push(name);
  return at;
}

/** A path with its escapes read; undefined where they make no text. */
function decode(/** @type {string} */ path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
