import { Failure, unreachable } from '../errors.ts';
import { MAX_BYTES } from './check.ts';

/** Milliseconds a host has for a picture. */
const PATIENCE = 60_000;

/**
 * The file at an address that the reader gives, fetched straight from its host, without cookies.
 *
 * Throws Failure: bad-address, http-status, too-heavy, offline, network (cut off), address-blocked: no such host, or one that
 * lets no other site read its files; a browser does not tell a page which.
 */
export async function fetchPicture(text: string): Promise<Blob> {
  const address = pictureAddress(text, location.href);
  const file = address.protocol === 'data:' ? 'data:' : address.href;
  const signal = AbortSignal.timeout(PATIENCE);
  const lost = (code: 'network' | 'address-blocked') => (error: unknown) => {
    if (error instanceof Failure) throw error;
    throw new Failure(
      unreachable() === 'offline' ? 'offline' : code,
      { file, host: address.host },
      String(error),
    );
  };
  const options = { credentials: 'omit', referrerPolicy: 'no-referrer', signal } as const;
  const response = await fetch(address, options).catch(lost('address-blocked'));
  if (!response.ok) throw new Failure('http-status', { file, status: response.status });
  const total = Number(response.headers.get('content-length'));
  if (total > MAX_BYTES) {
    await response.body?.cancel();
    throw new Failure('too-heavy', { loaded: 0, total, limit: '100 MB' });
  }
  return limited(response).catch(lost('network'));
}

/** The whole answer, or Failure too-heavy as soon as it is more than a picture may be: not every host says its length. */
async function limited(response: Response): Promise<Blob> {
  const type = response.headers.get('content-type') ?? '';
  if (response.body === null) return response.blob();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (let loaded = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type });
    parts.push(value);
    loaded += value.length;
    if (loaded > MAX_BYTES) {
      await reader.cancel();
      throw new Failure('too-heavy', { loaded, total: loaded, limit: '100 MB' });
    }
  }
}

/** The address in a text: https, a data: address, or a file of the site itself. Throws Failure: bad-address. */
export function pictureAddress(text: string, page: string): URL {
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const good =
    address !== null &&
    (address.protocol === 'https:' ||
      /^data:image\//.test(address.href) ||
      address.origin === new URL(page).origin);
  if (!good) throw new Failure('bad-address');
  return address;
}
