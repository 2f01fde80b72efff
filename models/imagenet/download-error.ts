/** What can go wrong with a download, in words that say what was wrong and what to do. */

import type { PublicFile } from './files.ts';

export class DownloadError extends Error {
  readonly wrong: 'address' | 'connection' | 'size' | 'hash';
  constructor(wrong: DownloadError['wrong'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.wrong = wrong;
  }
}

const bytes = (count: number): string => `${count.toLocaleString('en')} bytes`;
const ELSEWHERE =
  'Give another address with --mirror URL, or put the file into the folder of --downloads yourself.';

/** The server answered, but not with the file. */
export function wrongAddress({ file }: PublicFile, url: string, status: number, text: string): DownloadError {
  const what = `${status} ${text}`.trim();
  return status >= 500 || status === 429
    ? new DownloadError(
        'address',
        `${file}: the server of ${url} answers ${what}. Try again later. ${ELSEWHERE}`,
      )
    : new DownloadError('address', `${file}: the address is wrong: ${url} answers ${what}. ${ELSEWHERE}`);
}

/** No server answered. */
export function unreachable({ file }: PublicFile, url: string, cause: unknown): DownloadError {
  const inner = cause instanceof Error ? (cause.cause as (Error & { code?: string }) | undefined) : undefined;
  const why = inner?.code ?? inner?.message ?? String(cause);
  const message = `${file}: ${url} cannot be reached (${why}). Check the address and the connection. ${ELSEWHERE}`;
  return new DownloadError('connection', message, { cause });
}

/** The connection broke and could not be taken up again. */
export function cutOff({ file, bytes: all }: PublicFile, url: string, kept: number): DownloadError {
  const so = `${bytes(kept)} of ${bytes(all)} have come from ${url}`;
  const message = `${file}: the connection breaks off; ${so}. They are kept: run the same command to go on from there.`;
  return new DownloadError('connection', message);
}

/** What lies at `where`, an address or a path, has another size. */
export function wrongSize(wanted: PublicFile, where: string, found: number | string): DownloadError {
  const size = typeof found === 'number' ? bytes(found) : found;
  const message = `${wanted.file}: the size is wrong: ${where} holds ${size}, ${bytes(wanted.bytes)} were expected.`;
  return new DownloadError('size', `${message} ${remedy(where)}`);
}

/** What lies at `where`, an address or a path, has the right size and other bytes. */
export function wrongHash({ file, sha256 }: PublicFile, where: string, found: string): DownloadError {
  const message = `${file}: the hash is wrong: ${where} holds sha256 ${found}, ${sha256} was expected.`;
  return new DownloadError('hash', `${message} ${remedy(where)}`);
}

const remedy = (where: string): string =>
  /^https?:/.test(where)
    ? `It is not the file it is called after, and none of it is kept. ${ELSEWHERE}`
    : 'Delete it and run the same command to fetch it again.';
