/** Cache Storage as far as the site uses it, in memory: Node has none. */
export function memoryCaches() {
  const store = new Map<string, Response>();
  const key = (request: string | { url: string }) => (typeof request === 'string' ? request : request.url);
  const cache = {
    match: (request: string) => Promise.resolve(store.get(key(request))?.clone()),
    put: (request: string, response: Response) => Promise.resolve(void store.set(key(request), response)),
    keys: () => Promise.resolve([...store.keys()].map((url) => ({ url }))),
    delete: (request: string | { url: string }) => Promise.resolve(store.delete(key(request))),
  };
  return { open: () => Promise.resolve(cache), has: () => Promise.resolve(store.size > 0) };
}
