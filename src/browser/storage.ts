import type { StoredKey } from './stored.ts';

/**
 * How long what was remembered lasts: for good, for this visit (in the tab's own storage, where the other is full), or until the
 * page is left, where the browser forbids both.
 */
export type Lasting = 'kept' | 'visit' | 'page';

/** What this browser remembers under a key; null where nothing is kept or keeping is forbidden. */
export function recall(key: StoredKey): string | null {
  return read(() => sessionStorage, key) ?? read(() => localStorage, key);
}

/** Remembers a value, or forgets it when it is null, as well as the browser lets us. */
export function remember(key: StoredKey, value: string | null): Lasting {
  if (write(() => localStorage, key, value)) {
    // What the tab may have kept for the visit is older.
    write(() => sessionStorage, key, null);
    return 'kept';
  }
  return write(() => sessionStorage, key, value) ? 'visit' : 'page';
}

/** A browser may forbid even to ask for a storage. */
function read(storage: () => Storage, key: StoredKey): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: StoredKey, value: string | null): boolean {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
