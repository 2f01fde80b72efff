import { mend, type Trouble } from '../browser/mend.ts';
import { Failure, type FailureCode } from './errors.ts';

const CODES: Record<Trouble['wrong'], FailureCode> = {
  offline: 'offline',
  network: 'network',
  gone: 'stale',
  status: 'http-status',
  foreign: 'foreign',
  damaged: 'hash-mismatch',
};

/**
 * The failure of scripts that did not load: what they are found to be, with the browser's copies replaced. Its value `scripts`
 * holds their addresses, for another look before they are asked for again.
 */
export async function scriptFailure(thrown: unknown, known: readonly string[] = []): Promise<Failure> {
  const { wrong, file, urls, status } = await mend(thrown, known);
  const values = { file, scripts: urls.join(' '), ...(status === undefined ? {} : { status }) };
  return new Failure(CODES[wrong], values, String(thrown));
}

/** The addresses that such a failure names; none for any other. */
export function scriptsOf({ values }: Failure): string[] {
  return String(values['scripts'] ?? '').split(' ').filter(Boolean); // prettier-ignore
}
