import { Failure } from '../errors.ts';
import { dimensions } from './dimensions.ts';
import { HEAD, sniff, type Kind } from './sniff.ts';

/** A phone's camera makes 12 to 50 megapixels; decoded, 50 are 200 MB. */
export const MAX_PIXELS = 50_000_000;

/** Bytes of a file; a picture of MAX_PIXELS is rarely more. */
export const MAX_BYTES = 100_000_000;

/** What is known of a file that may be decoded. */
export interface Checked {
  readonly kind: Kind;
  /** Its first bytes, at most HEAD. */
  readonly head: Uint8Array;
}

/**
 * Refuses what should not be decoded, by the first bytes alone.
 *
 * Throws Failure: empty-file, not-image, svg (it can carry scripts and has no pixels of its own), too-large (pixels),
 * too-heavy (bytes).
 */
export async function check(file: Blob): Promise<Checked> {
  if (file.size === 0) throw new Failure('empty-file');
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const kind = sniff(head);
  if (kind === 'svg') throw new Failure('svg');
  if (kind === 'unknown') throw new Failure('not-image');
  const size = dimensions(kind, head);
  const megapixels = size === null ? 0 : Math.round((size.width * size.height) / 1e6);
  if (size !== null && size.width * size.height > MAX_PIXELS) {
    throw new Failure('too-large', { ...size, megapixels, limit: MAX_PIXELS / 1e6 });
  }
  if (file.size > MAX_BYTES) throw new Failure('too-heavy', { loaded: 0, total: file.size, limit: '100 MB' });
  return { kind, head };
}
