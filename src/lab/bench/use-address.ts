import { useEffect, useRef, useState } from 'preact/hooks';

/** What an experiment remembers, and how the query of its address says it; null leaves a value out. */
export interface Codec<S> {
  readonly read: (values: URLSearchParams) => S;
  readonly write: (settings: S) => Readonly<Record<string, string | null>>;
}

/**
 * Settings that live in the page's address: every change is an entry of the history, which the back button undoes. Opening a
 * page leaves its address as it was given. A quiet change, of which there may be many in a second, takes the place of the entry
 * before it. Without `addressed` they are the island's own. The third value counts the changes.
 */
export function useAddress<S extends object>(
  codec: Codec<S>,
  addressed = true,
): [S, (change: Partial<S>, quiet?: boolean) => void, number] {
  const [settings, setSettings] = useState(() => codec.read(new URLSearchParams()));
  const [changes, setChanges] = useState(0);
  const latest = useRef(settings);
  const take = (next: S) => {
    latest.current = next;
    setSettings(next);
  };

  useEffect(() => {
    if (!addressed) return;
    const read = () => take(codec.read(new URLSearchParams(location.search)));
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  const change = (part: Partial<S>, quiet = false) => {
    const next = { ...latest.current, ...part };
    take(next);
    setChanges((count) => count + 1);
    if (!addressed) return;
    const query = withValues(location.search, codec.write(next));
    const address = `${location.pathname}${query}${location.hash}`;
    if (query === location.search) return;
    if (quiet) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  };
  return [settings, change, changes];
}

/** A query with these values in it, others kept: ('?a=1', { b: '2' }) → '?a=1&b=2'; '' without any. */
export function withValues(query: string, values: Readonly<Record<string, string | null>>): string {
  const all = new URLSearchParams(query);
  for (const [key, value] of Object.entries(values)) {
    if (value === null) all.delete(key);
    else all.set(key, value);
  }
  const text = all.toString();
  return text === '' ? '' : `?${text}`;
}
