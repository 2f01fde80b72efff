import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { LANGS, ROUTES, type Lang, type Route } from '../../i18n/languages.ts';
import { embedOf } from '../share/embed-of.ts';
import { pageKind, partsIn, type Part } from './kinds.ts';
import { words } from './words.ts';

/** A page of a built site in one language. */
export interface BuiltPage {
  route: Route;
  /** The address after the language: 'results/table-2/'; '' for the home page. */
  path: string;
  title: string;
  parts: Part[];
  /** The files that it offers to take along. */
  files?: { path: string; title: string }[];
}

/** A page's own address and its parts': path and id after the language, titles by language, where it can be embedded. */
export interface Link {
  path: string;
  kind: string;
  title: Partial<Record<Lang, string>>;
  /** After /embed/<language>/. */
  embed?: string;
}

/** A file to take along: its path after the base path, its titles by language. */
export interface FileLink {
  path: string;
  title: Partial<Record<Lang, string>>;
}

/** The pages under a language, with the parts in their main element. */
export function readPages(dir: string, files: readonly string[]): BuiltPage[] {
  return files.flatMap((file) => {
    const [, route, path] = /^([^/]+)\/(.*)index\.html$/.exec(file) ?? [];
    const known = ROUTES.find((other) => other === route);
    if (known === undefined || path === undefined) return [];
    const { document } = parseHTML(readFileSync(join(dir, file), 'utf8'));
    const main = document.querySelector('main');
    // A page that only says where another one is has no main.
    if (!main) return [];
    const title = words(main.querySelector('h1')) || words(document.querySelector('title'));
    const files = [...main.querySelectorAll('a[data-take]')].map((link) => ({
      path: link.getAttribute('data-take') ?? '',
      title: link.getAttribute('aria-label') ?? '',
    }));
    return [{ route: known, path, title, parts: partsIn(main), files }];
  });
}

/** Every address that a site should keep: pages, parts, embedded pages, data files. */
export function addressesOf(pages: readonly BuiltPage[], files: readonly string[]): Set<string> {
  const parts = pages.flatMap(({ route, path, parts }) =>
    ['', ...parts.map(({ id }) => `#${id}`)].map((end) => `${route}/${path}${end}`),
  );
  const others = files.filter((file) =>
    /^embed\/.*index\.html$|^data\/.*\.\w+$|^notebooks\/.*\.ipynb$/.test(file),
  );
  return new Set([...parts, ...others.map((file) => file.replace(/index\.html$/, '')), 'permalinks.json']);
}

/** Pages and parts once each, with their titles in both languages, in the order of the pages. */
export function linksOf(pages: readonly BuiltPage[], embedded: (path: string) => boolean): Link[] {
  const links = new Map<string, Link>();
  const add = (path: string, kind: string, lang: Lang, title: string, embed: string | undefined) => {
    const link = links.get(path) ?? { path, kind, title: {}, ...(embed === undefined ? {} : { embed }) };
    link.title[lang] = title;
    links.set(path, link);
  };
  for (const { route, path, title, parts } of pages) {
    const lang = LANGS.find((lang) => lang === route);
    if (lang === undefined) continue;
    const own = pageKind(path);
    add(path, own, lang, title, embedOf(path));
    for (const { id, kind, title } of parts)
      add(`${path}#${id}`, kind, lang, title, embedOf(path, { id, kind }));
  }
  for (const { path, embed } of links.values())
    if (embed !== undefined && !embedded(embed.replace(/#.*/, '')))
      throw new Error(`${path} has no page embed/…/${embed}`);
  return [...links.values()];
}

/** The files to take along, once each, with their titles in both languages. */
export function filesToTake(pages: readonly BuiltPage[]): FileLink[] {
  const found = new Map<string, FileLink>();
  for (const { route, files = [] } of pages) {
    const lang = LANGS.find((lang) => lang === route);
    if (lang === undefined) continue;
    for (const { path, title } of files) {
      const file = found.get(path) ?? { path, title: {} };
      file.title[lang] = title;
      found.set(path, file);
    }
  }
  return [...found.values()];
}
