/** What the site keeps in a browser, each under one name; /privacy/ says what for. */

/** In local storage. */
export const KEYS = ['theme', 'route', 'quiz', 'cards', 'path'] as const;

export type StoredKey = (typeof KEYS)[number];

/** The cache of networks and runtime. */
export const MODEL_CACHE = 'residual-models-1';

/** In session storage, of the tab: once for whether the lab was loaded again, once for an update put off. */
export const SESSION_KEYS = ['isolated', 'later'] as const;

export type SessionKey = (typeof SESSION_KEYS)[number];

/** How the name of the cache of pages begins; the version of the site follows. */
export const SITE_CACHE = 'residual-site-';
