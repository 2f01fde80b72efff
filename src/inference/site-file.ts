import { isPage } from '../browser/mend.ts';
import { nextTask } from '../browser/turns.ts';
import { asFailure, Failure, unreachable, type FailureCode } from './errors.ts';

/** Failures that another copy of the file than the browser's own may not have. */
const COPY: ReadonlySet<FailureCode> = new Set(['foreign', 'incomplete', 'hash-mismatch']);

/** A small file of the site, such as a list or a sample picture. Throws Failure: offline, network, http-status, foreign. */
async function siteFile(folder: string, file: string, cache: RequestCache): Promise<Response> {
  // To ask takes a slow phone a while, and a page asks for several files at once.
  await nextTask();
  const response = await fetch(folder + file, { cache }).catch((error: unknown) => {
    throw asFailure(error, unreachable(), { file });
  });
  if (!response.ok) throw new Failure('http-status', { file, status: response.status });
  if (isPage(response)) throw new Failure('foreign', { file });
  return response;
}

/**
 * A small file of the site, read by `read`, which throws where it cannot. What arrives damaged is asked for once more, past the
 * browser's own copy. Throws Failure: offline, network, http-status, and where the file is another, with its name: foreign (a web
 * page), incomplete (nothing, or not all of it), hash-mismatch (anything else).
 */
export async function siteValue<T>(
  folder: string,
  file: string,
  read: (bytes: Blob) => Promise<T>,
  cache: RequestCache = 'default',
): Promise<T> {
  try {
    const response = await siteFile(folder, file, cache);
    const bytes = await response.blob().catch((error: unknown) => {
      throw asFailure(error, 'incomplete', { file });
    });
    if (bytes.size === 0) throw new Failure('incomplete', { file });
    return await read(bytes).catch((error: unknown) => {
      throw new Failure(
        error instanceof Incomplete ? 'incomplete' : 'hash-mismatch',
        { file },
        String(error),
      );
    });
  } catch (error) {
    if (cache === 'reload' || !(error instanceof Failure) || !COPY.has(error.code)) throw error;
    return siteValue(folder, file, read, 'reload');
  }
}

/** A list of the site, parsed; `fits` says whether it is such a list at all. Throws as `siteValue` does. */
export function siteJson<T>(
  folder: string,
  file: string,
  fits: (value: T) => boolean = (value) => typeof value === 'object',
): Promise<T> {
  return siteValue(folder, file, async (bytes) => {
    const text = (await bytes.text()).trim();
    const value = parse(text) as T;
    if (value === null || !fits(value)) throw new Error(`not such a list: ${text.slice(0, 80)}`);
    return value;
  });
}

class Incomplete extends Error {}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Each engine has its own words for a text that ends too early, or names the place.
    const words = String(error);
    const cut =
      /end of (JSON|data)|EOF|unterminated/i.test(words) || words.includes(`position ${text.length}`);
    throw cut || text === '' ? new Incomplete(words) : error;
  }
}
