import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page sends to a reader who only reads: bytes compressed with gzip, without pictures and fonts. */
export interface Weight {
  readonly all: number;
  readonly script: number;
}

const sizes = new Map<string, number>();

/**
 * The weight of a built page: the markup, its stylesheets, its scripts with all that they import at once, and the islands that it
 * names. What a script fetches later, when it is asked, does not count.
 */
export function weigh(dir: string, base: string, page: string): Weight {
  const html = readFileSync(join(dir, page), 'utf8');
  const file = (address: string) => join(dir, address.slice(base.length));
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => file(match[1]!));
  const scripts = new Set<string>();
  for (const start of named(/<script[^>]*\ssrc="([^"]+)"/g)) imports(start, scripts);
  for (const start of named(/(?:component|renderer)-url="([^"]+)"/g)) imports(start, scripts);
  const styles = new Set(named(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g));
  const inline = [...html.matchAll(/<script(?![^>]*(?:\ssrc=|ld\+json))[^>]*>([^]*?)<\/script>/g)];
  const script = sum([...scripts].map(size)) + sum(inline.map(([, text = '']) => gzipSync(text).length));
  return { script, all: script + sum([...styles].map(size)) + size(join(dir, page)) };
}

/** A module and those it imports at once. */
function imports(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, to = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
    imports(join(dirname(file), to), found);
}

function size(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(file)).length;
  sizes.set(file, known);
  return known;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
