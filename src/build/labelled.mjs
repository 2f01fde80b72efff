// @ts-check
import list from '../../models/labelled/files.json' with { type: 'json' };
import { place } from './address.mjs';

/**
 * Where a reader's browser fetches labelled pictures, once she agrees.
 * @typedef {object} Labelled
 * @property {string} folder where the list's paths begin: an address, or a path of the site
 * @property {string[]} sources what a content security policy has to allow for that, beside 'self'
 */

/**
 * LABELLED names the folder of the same pictures elsewhere and the hosts behind it, as `place` reads them; without it, the
 * public address of the list. Throws an Error where that is no address.
 * @param {string} base the path of the site, with a slash at the end
 * @param {string} setting
 * @returns {Labelled}
 */
export function labelled(base, setting = process.env.LABELLED ?? '') {
  const { own, folder, redirects } = place('LABELLED', setting, base, list);
  return { folder, sources: [...(own ? [] : [folder]), ...redirects] };
}
