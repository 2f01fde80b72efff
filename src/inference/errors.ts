/** Everything that can go wrong between a reader's picture and its name; each has a message in content/ui ("lab.error.…"). */
export const FAILURES = [
  'not-image',
  'svg',
  'empty-file',
  'too-large',
  'too-heavy',
  'heic',
  'decode-failed',
  'camera-refused',
  'camera-busy',
  'camera-lost',
  'no-camera',
  // Of a picture's address that the reader gives.
  'bad-address',
  'address-blocked',
  'offline',
  'network',
  'http-status',
  'download-cut',
  'hash-mismatch',
  // Of a file that is none: a web page in its place; nothing, or the beginning; a script that the server has no longer.
  'foreign',
  'incomplete',
  'stale',
  // The same, and two more, of a file that another host has.
  'elsewhere-offline',
  'elsewhere-network',
  'elsewhere-http-status',
  'elsewhere-download-cut',
  'elsewhere-too-small',
  'elsewhere-too-large',
  'elsewhere-hash-mismatch',
  'no-webgpu',
  'no-wasm',
  'device-lost',
  'run-failed',
  'wrong-result',
  'cancelled',
] as const;

export type FailureCode = (typeof FAILURES)[number];

/** A failure as it crosses from the worker to the page: the code, and what fills the gaps of its message. */
export interface PlainFailure {
  readonly code: FailureCode;
  /** Numbers and names for the message: { file: 'weights.bin', status: 404 }. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What the browser or the runtime said, for a bug report; in English, never the message itself. */
  readonly detail: string;
}

export class Failure extends Error {
  readonly code: FailureCode;
  readonly values: PlainFailure['values'];
  readonly detail: string;

  constructor(code: FailureCode, values: PlainFailure['values'] = {}, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.code = code;
    this.values = values;
    this.detail = detail;
  }
}

/** Any thrown value as a Failure; what is not one already becomes `otherwise` with the thrown message as detail. */
export function asFailure(
  thrown: unknown,
  otherwise: FailureCode,
  values: PlainFailure['values'] = {},
): Failure {
  if (thrown instanceof Failure) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure(otherwise, values, detail);
}

/** The parts of a failure that can be posted or kept as state. */
export function plain(failure: Failure): PlainFailure {
  return { code: failure.code, values: failure.values, detail: failure.detail };
}

/** 'offline' where the browser knows that it has no network, else 'network'. */
export function unreachable(): 'offline' | 'network' {
  // Absent outside of browsers.
  const { onLine } = navigator as { onLine?: boolean };
  return onLine === false ? 'offline' : 'network';
}
