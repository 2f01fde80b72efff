import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Adds a file of a built site, and what it imports at once if it is a script, to those that are found already. */
export function addWithImports(dir: string, path: string, found: Set<string>): void {
  if (found.has(path)) return;
  found.add(path);
  if (!path.endsWith('.js')) return;
  for (const [, to = ''] of readFileSync(join(dir, path), 'utf8').matchAll(
    /(?:from|import)\s*["'](\.[^"']+)["']/g,
  ))
    addWithImports(dir, posix.join(posix.dirname(path), to), found);
}

/** The styles and scripts that a built page asks for at once, as paths: 'zh/index.html' → ['_astro/a.css', 'theme.js', …]. */
export function needs(dir: string, base: string, page: string): string[] {
  const html = readFileSync(join(dir, page), 'utf8');
  const found = new Set<string>();
  for (const [, address = ''] of html.matchAll(
    /<(?:script|link)[^>]*\s(?:src|href)="([^"]+\.(?:js|css|svg))"/g,
  ))
    if (address.startsWith(base)) addWithImports(dir, address.slice(base.length), found);
  return [...found];
}
