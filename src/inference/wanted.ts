/** A file to download. */
export interface Wanted {
  /** Where it is. */
  readonly url: string;
  /** What it is kept under: an address whose query names the version. */
  readonly key: string;
  /** What to call it in a message. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whom to name in a message, where the file is not one of the site's own. */
  readonly host?: string;
}

/** The file as it arrived. */
export interface Fetched {
  readonly data: Uint8Array<ArrayBuffer>;
  /** How many of the bytes were on this device before: all, none, or what an earlier try left. */
  readonly cached: number;
}
