import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const AT_ONCE = /(?:from|import)\s*["'](\.[^"']+)["']/g;
const LATE = /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g;

/**
 * Adds a file of a built site, and what it imports at once if it is a script, to those that are found already; with `late`, what
 * it may import later too.
 */
export function addWithImports(dir: string, path: string, found: Set<string>, late = false): void {
  if (found.has(path)) return;
  found.add(path);
  if (!path.endsWith('.js')) return;
  for (const [, to = ''] of readFileSync(join(dir, path), 'utf8').matchAll(late ? LATE : AT_ONCE))
    addWithImports(dir, posix.join(posix.dirname(path), to), found, late);
}

/** The styles and scripts that a built page asks for at once, as paths: 'zh/index.html' → ['_astro/a.css', 'theme.js', …]. */
export function needs(dir: string, base: string, page: string, late = false): string[] {
  const html = readFileSync(join(dir, page), 'utf8');
  const found = new Set<string>();
  for (const [, address = ''] of html.matchAll(
    /<(?:script|link)[^>]*\s(?:src|href)="([^"]+\.(?:js|css|svg))"/g,
  ))
    if (address.startsWith(base)) addWithImports(dir, address.slice(base.length), found, late);
  return [...found];
}
