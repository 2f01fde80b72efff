/** What this browser remembers under a key; null where nothing is kept or keeping is forbidden. */
export function recall(key: 'theme' | 'route'): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a value if the browser lets us; a reader who forbids it loses nothing but the memory. */
export function remember(key: 'theme' | 'route', value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is forbidden or full.
  }
}
