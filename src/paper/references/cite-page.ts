import type { Route } from '../../i18n/languages.ts';

/** The year in which this version came out. */
export const YEAR = 2026;

/** A page as somebody would cite it. */
export interface CitedPage {
  readonly route: Route;
  /** The address after the language: 'paper/abstract/'. */
  readonly path: string;
  readonly title: string;
  readonly site: string;
  /** The page's full address. */
  readonly url: string;
  readonly year: number;
  readonly version: string;
}

/**
 * The BibTeX entry of a page, for LaTeX with \url: a key that is the page's address in letters, so that two pages never
 * share one, the version in the note and the paper's own entry cited beside it.
 */
export function pageEntry(page: CitedPage): string {
  const key = ['residual', page.route, ...page.path.split('/').filter(Boolean)].join('-');
  const fields = [
    `title        = {${escapeTex(page.title)}}`,
    `author       = {{${escapeTex(page.site)}}}`,
    `year         = {${page.year}}`,
    `howpublished = {\\url{${page.url}}}`,
    `note         = {Version ${page.version}, on~\\cite{he2016deep}}`,
  ];
  return `@misc{${key},\n  ${fields.join(',\n  ')}\n}`;
}

/** One entry of a BibTeX source, as it is written there; throws where it has none with this key. */
export function rawEntry(source: string, key: string): string {
  const found = new RegExp(`^@\\w+\\{${key},$[^]*?^\\}$`, 'm').exec(source);
  if (!found) throw new Error(`no BibTeX entry ${key}`);
  return found[0];
}

/** Text as LaTeX prints it: '3 % of A_b' → '3 \% of A\_b'. */
export function escapeTex(text: string): string {
  const named: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^]|[#$%&_{}]/g, (sign) => named[sign] ?? `\\${sign}`);
}
