/** The id in a hash: '#%E6%AE%8B' → '残'; what cannot be decoded stays as it is, and nothing has such an id. */
export function idIn(hash: string): string {
  const raw = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
