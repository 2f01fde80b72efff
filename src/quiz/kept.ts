/** What this browser keeps under a name; null where there is nothing or keeping is forbidden. */
export function kept(name: 'quiz' | 'cards'): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value, or removes it when it is null, if the browser lets us; without, it lasts as long as the page. */
export function keep(name: 'quiz' | 'cards', value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage is forbidden or full.
  }
}
