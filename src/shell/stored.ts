/** What the site keeps in a browser, each under one name; /privacy/ says what for. */

/** In local storage. */
export const KEYS = ['theme', 'route', 'quiz', 'cards'] as const;

export type StoredKey = (typeof KEYS)[number];

/** The cache of networks and runtime. */
export const MODEL_CACHE = 'residual-models-1';
