import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../../../build/server.mjs';

/** A built site, to take pages out of. */
export interface Site {
  readonly dir: string;
  readonly base: string;
  /** Where it will be served, as the build was told: 'https://example.org'. */
  readonly origin: string;
}

/** The site in a folder. */
export function siteIn(dir: string): Site {
  const home = readFileSync(join(dir, 'en/index.html'), 'utf8');
  const own = /<(?:link rel="canonical" href|meta property="og:url" content)="([^"]+)"/.exec(home)?.[1];
  if (own === undefined) throw new Error(`${dir}/en/ does not say where it is`);
  return { dir, base: built(dir).base, origin: new URL(own).origin };
}

/** A page by its address after the base path, with the stylesheets that it names: 'en/lab/'. */
export function pageOf({ dir, base }: Site, path: string): { html: string; css: string } {
  const html = readFileSync(join(dir, path, 'index.html'), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(dir, href.slice(base.length)), 'utf8'),
  );
  return { html, css: sheets.join('\n') };
}
