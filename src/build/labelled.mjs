// @ts-check
import jpeg from '../../models/labelled/files.json' with { type: 'json' };
import original from '../../models/labelled/lossless.json' with { type: 'json' };
import manifest from '../../models/manifest.json' with { type: 'json' };
import { place } from './address.mjs';

/** The lists of labelled pictures, by the pixels that these have: those of CIFAR-10, or re-encoded ones. */
export const LISTS = { original, jpeg };

/**
 * Which pixels a visitor tries the networks on, unless a host says otherwise: those that they were trained on; the original ones
 * as soon as one of them was.
 * @param {readonly { input: { size: number }, training?: { pixels?: string } }[]} models
 * @returns {keyof typeof LISTS}
 */
export function usualPixels(models) {
  const trained = models.filter(({ input, training }) => training !== undefined && input.size === 32);
  return trained.every(({ training }) => training?.pixels === 'jpeg') ? 'jpeg' : 'original';
}

/**
 * Where a reader's browser fetches labelled pictures, once she agrees.
 * @typedef {object} Labelled
 * @property {typeof original} list what there is
 * @property {string} folder where the list's paths begin: an address, or a path of the site
 * @property {string[]} sources what a content security policy has to allow for that, beside 'self'
 */

/**
 * LABELLED may begin with "original" or "jpeg", which chooses the list; the rest names the folder of the same pictures elsewhere
 * and the hosts behind it, as `place` reads them; without it, the public address of the list. Throws an Error where that is no
 * address.
 * @param {string} base the path of the site, with a slash at the end
 * @param {string} setting
 * @returns {Labelled}
 */
export function labelled(base, setting = process.env.LABELLED ?? '') {
  const [first = '', ...others] = setting.trim().split(/\s+/);
  const named = first === 'original' || first === 'jpeg' ? first : undefined;
  const rest = named ? others.join(' ') : setting;
  const list = LISTS[named ?? usualPixels(manifest.models)];
  const { own, folder, redirects } = place('LABELLED', rest, base, list);
  return { list, folder, sources: [...(own ? [] : [folder]), ...redirects] };
}
