/** What a page tells the worker. */
export type Message =
  /** Asks for its version, over the port that comes with it. */
  | { readonly type: 'version' }
  /** The reader wants the new version now. */
  | { readonly type: 'activate' }
  /** What a page loaded before the worker was there. */
  | { readonly type: 'visited'; readonly urls: readonly string[] };
