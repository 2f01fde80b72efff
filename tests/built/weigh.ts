import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addWithImports } from '../../src/offline/needs.ts';

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
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!.slice(base.length));
  const size = (path: string) => sizeOf(join(dir, path));
  const scripts = new Set<string>();
  for (const start of named(/<script[^>]*\ssrc="([^"]+)"/g)) addWithImports(dir, start, scripts);
  for (const start of named(/(?:component|renderer)-url="([^"]+)"/g)) addWithImports(dir, start, scripts);
  const styles = new Set(named(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g));
  const inline = [...html.matchAll(/<script(?![^>]*(?:\ssrc=|ld\+json))[^>]*>([^]*?)<\/script>/g)];
  const script = sum([...scripts].map(size)) + sum(inline.map(([, text = '']) => gzipSync(text).length));
  return { script, all: script + sum([...styles].map(size)) + size(page) };
}

function sizeOf(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(file)).length;
  sizes.set(file, known);
  return known;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
