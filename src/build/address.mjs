// @ts-check

/**
 * Where a reader's browser fetches files that the site does not have.
 * @typedef {object} Place
 * @property {boolean} own whether that is on the site itself
 * @property {(file: string) => string} address where a file is: an address, or a path of the site
 * @property {string} folder where all of them are: the same, ending with a slash
 * @property {string[]} redirects the hosts to which that one passes requests on
 */

/**
 * A place as an environment variable names it: a folder, then the hosts to which it passes requests on, all separated by spaces:
 *
 *   'https://mirror.example.org/nets/ https://*.cdn.example.org' or, on the site itself, 'nets/'
 *
 * Without a setting, `usual`. Throws an Error that begins with `name` where that is no address.
 * @param {string} name of the variable
 * @param {string} setting
 * @param {string} base the path of the site, with a slash at the end
 * @param {{ base: string, redirects: string[] }} usual
 * @returns {Place}
 */
export function place(name, setting, base, usual) {
  const [folder = usual.base, ...hosts] = setting.split(/\s+/).filter(Boolean);
  const redirects = setting.trim() === '' ? usual.redirects : hosts;
  const wrong = [folder, ...redirects].find((part) => /[\s;,'"]/.test(part));
  if (wrong !== undefined) throw new Error(`${name}: "${wrong}" is no address`);
  const own = !/^[a-z][a-z\d+.-]*:/i.test(folder);
  if (!own && !/^https?:$/.test(new URL(folder).protocol))
    throw new Error(
      `${name}: an address such as https://example.org/nets/ or a folder of the site, not "${folder}"`,
    );
  const slash = folder.endsWith('/') ? folder : `${folder}/`;
  const address = (/** @type {string} */ file) =>
    own ? `${base}${slash.replace(/^\//, '')}${file}` : new URL(file, slash).href;
  return { own, address, folder: address(''), redirects };
}
