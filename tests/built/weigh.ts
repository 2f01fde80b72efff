import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { BROTLI } from '../../src/build/server.mjs';
import { addWithImports } from '../../src/offline/needs.ts';

/** What a page sends to a reader who only reads: compressed bytes, without pictures and fonts. */
export interface Weight {
  readonly all: number;
  readonly script: number;
}

/** The ways in which hosts send text: as `npm run serve` does, and as those do that know no better. */
const WAYS = {
  brotli: (text: string | Buffer) => brotliCompressSync(text, BROTLI).length,
  gzip: (text: string | Buffer) => gzipSync(text).length,
};
export type Way = keyof typeof WAYS;

const sizes = new Map<string, number>();

/**
 * The weight of a built page: the markup, its stylesheets, its scripts with all that they import at once, and the islands that it
 * names. What a script fetches later, when it is asked, does not count.
 */
export function weigh(dir: string, base: string, page: string, way: Way): Weight {
  const html = readFileSync(join(dir, page), 'utf8');
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!.slice(base.length));
  const size = (path: string) => sizeOf(join(dir, path), way);
  const scripts = new Set<string>();
  for (const start of named(/<script[^>]*\ssrc="([^"]+)"/g)) addWithImports(dir, start, scripts);
  for (const start of named(/(?:component|renderer)-url="([^"]+)"/g)) addWithImports(dir, start, scripts);
  const styles = new Set(named(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g));
  const inline = [...html.matchAll(/<script(?![^>]*(?:\ssrc=|ld\+json))[^>]*>([^]*?)<\/script>/g)];
  const script = sum([...scripts].map(size)) + sum(inline.map(([, text = '']) => WAYS[way](text)));
  return { script, all: script + sum([...styles].map(size)) + size(page) };
}

function sizeOf(file: string, way: Way): number {
  const name = `${way} ${file}`;
  const known = sizes.get(name) ?? WAYS[way](readFileSync(file));
  sizes.set(name, known);
  return known;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
