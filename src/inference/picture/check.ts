import { Failure } from '../errors.ts';
import { dimensions } from './dimensions.ts';
import { condensed } from './head.ts';
import { HEAD, sniff, type Kind } from './sniff.ts';

/** A phone's camera makes 12 to 50 megapixels; decoded, 50 are 200 MB. */
export const MAX_PIXELS = 50_000_000;

/** Bytes of a file; a picture of MAX_PIXELS is rarely more. */
export const MAX_BYTES = 100_000_000;

/** What is known of a file that may be decoded. */
export interface Checked {
  readonly kind: Kind;
  /** What of it tells its size and more: see head.ts. */
  readonly head: Uint8Array;
}

/**
 * Refuses what should not be decoded, by its headers alone.
 *
 * Throws Failure: empty-file, not-image, svg (it can carry scripts and has no pixels of its own), too-large (pixels),
 * too-heavy (bytes).
 */
export async function check(file: Blob): Promise<Checked> {
  if (file.size === 0) throw new Failure('empty-file');
  const first = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const kind = sniff(first);
  if (kind === 'svg') throw new Failure('svg');
  if (kind === 'unknown') throw new Failure('not-image');
  if (file.size > MAX_BYTES) throw new Failure('too-heavy', { loaded: 0, total: file.size, limit: '100 MB' });
  const head = await condensed(file, kind, first);
  const size = dimensions(kind, head);
  const megapixels = size === null ? 0 : rounded((size.width * size.height) / 1e6);
  if (size !== null && size.width * size.height > MAX_PIXELS) {
    throw new Failure('too-large', { ...size, megapixels, limit: MAX_PIXELS / 1e6 });
  }
  return { kind, head };
}

/** Whole megapixels, and tenths where whole ones would be the limit itself. */
function rounded(megapixels: number): number {
  const whole = Math.round(megapixels);
  return whole > MAX_PIXELS / 1e6 ? whole : Math.ceil(megapixels * 10) / 10;
}
