// @ts-check
import list from '../../models/imagenet/files.json' with { type: 'json' };

/**
 * Where a reader's browser fetches the networks that the site does not have.
 * @typedef {object} Elsewhere
 * @property {(file: string) => string} address where a file is: an address, or a path of the site
 * @property {string[]} sources what a content security policy has to allow for that, beside 'self'
 */

/** The files that come quantized, the weights in the graph: a page can run them as they are. */
const offered = list.files.filter(({ kind }) => kind === 'qdq');

/**
 * IMAGENET holds the folder of the files, then the hosts to which that one passes requests on, all separated by spaces:
 *
 *   'https://mirror.example.org/nets/ https://*.cdn.example.org' or, on the site itself, 'nets/'
 *
 * Without it, the public address and its hosts. Throws an Error where that is no address.
 * @param {string} base the path of the site, with a slash at the end
 * @param {string} setting
 * @returns {Elsewhere}
 */
export function elsewhere(base, setting = process.env.IMAGENET ?? '') {
  const [folder = list.base, ...hosts] = setting.split(/\s+/).filter(Boolean);
  const redirects = setting.trim() === '' ? list.redirects : hosts;
  const wrong = [folder, ...redirects].find((part) => /[\s;,'"]/.test(part));
  if (wrong !== undefined) throw new Error(`IMAGENET: "${wrong}" is no address`);
  const own = !/^[a-z][a-z\d+.-]*:/i.test(folder);
  if (!own && !/^https?:$/.test(new URL(folder).protocol))
    throw new Error(
      `IMAGENET: an address such as https://example.org/nets/ or a folder of the site, not "${folder}"`,
    );
  const slash = folder.endsWith('/') ? folder : `${folder}/`;
  const address = (/** @type {string} */ file) =>
    own ? `${base}${slash.replace(/^\//, '')}${file}` : new URL(file, slash).href;
  return { address, sources: [...(own ? [] : offered.map(({ file }) => address(file))), ...redirects] };
}
