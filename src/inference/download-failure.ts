import type { Wanted } from './wanted.ts';
import { Failure, type PlainFailure } from './errors.ts';

type Wrong = 'offline' | 'network' | 'http-status' | 'download-cut' | 'hash-mismatch';

/** A page instead of one of the site's own files: somebody on the way wants the reader to sign in first. */
export function foreignFailure({ name }: Wanted): Failure {
  return new Failure('foreign', { file: name });
}

/** What went wrong with a file, in the words for one of the site's own or for one of another host, which is named. */
export function downloadFailure(
  file: Wanted,
  wrong: Wrong,
  values: PlainFailure['values'] = {},
  detail = '',
): Failure {
  if (file.host === undefined) return new Failure(wrong, { file: file.name, ...values }, detail);
  return new Failure(`elsewhere-${wrong}`, { file: file.name, host: file.host, ...values }, detail);
}

/** `loaded` bytes, too few or too many, though the server sent all that it has. */
export function sizeFailure(file: Wanted, loaded: number): Failure {
  const { host, name, bytes } = file;
  const values = { file: name, loaded, total: bytes };
  const detail = `${loaded} bytes, ${bytes} expected`;
  if (host !== undefined)
    return new Failure(
      loaded < bytes ? 'elsewhere-too-small' : 'elsewhere-too-large',
      { ...values, host },
      detail,
    );
  // The site's own server has what the build gave it: somebody on the way has cut it off, or put another file there.
  return loaded < bytes
    ? new Failure('download-cut', values)
    : new Failure('hash-mismatch', { file: name }, detail);
}
