// @ts-check
import list from '../../models/imagenet/files.json' with { type: 'json' };
import { place } from './address.mjs';

/**
 * Where a reader's browser fetches the networks that the site does not have.
 * @typedef {object} Elsewhere
 * @property {(file: string) => string} address where a file is: an address, or a path of the site
 * @property {string[]} sources what a content security policy has to allow for that, beside 'self'
 */

/** The files that come quantized, the weights in the graph: a page can run them as they are. */
const offered = list.files.filter(({ kind }) => kind === 'qdq');

/**
 * IMAGENET names the folder of the files and the hosts behind it, as `place` reads them; without it, the public address and
 * its hosts. Throws an Error where that is no address.
 * @param {string} base the path of the site, with a slash at the end
 * @param {string} setting
 * @returns {Elsewhere}
 */
export function elsewhere(base, setting = process.env.IMAGENET ?? '') {
  const { own, address, redirects } = place('IMAGENET', setting, base, list);
  return { address, sources: [...(own ? [] : offered.map(({ file }) => address(file))), ...redirects] };
}
