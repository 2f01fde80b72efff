import type { StoredKey } from './stored.ts';

/** What this browser remembers under a key; null where nothing is kept or keeping is forbidden. */
export function recall(key: StoredKey): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Remembers a value, or forgets it when it is null, if the browser lets us; a reader who forbids it loses nothing but the
 * memory.
 */
export function remember(key: StoredKey, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is forbidden or full.
  }
}
