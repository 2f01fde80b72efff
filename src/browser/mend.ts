/** Why a script of the site did not load: 'gone' where the server has it no longer, 'foreign' where a page came in its place. */
export interface Trouble {
  readonly wrong: 'offline' | 'network' | 'gone' | 'status' | 'foreign' | 'damaged';
  /** The name of the first file that is at fault, and the addresses of all that may be. */
  readonly file: string;
  readonly urls: readonly string[];
  readonly status?: number;
}

/**
 * Finds out why scripts did not load, by asking for them anew. What the browser had kept of them is replaced on the way: a copy
 * that was damaged once, and is good for a year by its headers, would fail at every visit.
 *
 * `thrown` is what the import threw, whose message may name the script; `known` are addresses to look at first. The scripts
 * that were asked for until now follow.
 */
export async function mend(thrown: unknown, known: readonly string[] = []): Promise<Trouble> {
  const named = /https?:\/\/[^\s"')]+?\.m?js\b/.exec(String(thrown));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const scripts = [...known, ...(named ?? []), ...loaded.filter(isScript)];
  const urls = [...new Set(scripts.map((url) => new URL(url, location.href).href.replace(/[?#].*/, '')))];
  const found = await Promise.all(urls.map(look));
  const at = Math.max(
    found.findIndex((wrong) => wrong !== null),
    0,
  );
  const file = urls[at]?.split('/').at(-1) ?? '';
  return { ...(found[at] ?? { wrong: 'damaged' }), file, urls };
}

/** What is wrong with the answer to a script; null where it is one. */
async function look(url: string): Promise<Pick<Trouble, 'wrong' | 'status'> | null> {
  try {
    const response = await fetch(url, { cache: 'reload' });
    // Read to its end: what is cut off is no copy to keep.
    await response.arrayBuffer();
    if (response.status === 404 || response.status === 410) return { wrong: 'gone' };
    if (!response.ok) return { wrong: 'status', status: response.status };
    return isPage(response) ? { wrong: 'foreign' } : null;
  } catch {
    return { wrong: (navigator as { onLine?: boolean }).onLine === false ? 'offline' : 'network' };
  }
}

/** Whether an answer says that it is a web page: what was asked for never is one. */
export function isPage(response: Response): boolean {
  return /^(text\/html|application\/xhtml)/i.test(response.headers.get('Content-Type') ?? '');
}

function isScript(url: string): boolean {
  return url.startsWith(location.origin) && /\/_astro\/[^?#]+\.m?js(\?|$)/.test(url);
}
