import type { Route } from '../../i18n/languages.ts';
import { escapeTex, pageEntry } from '../../paper/references/cite-page.ts';

/** What a link needs. */
export interface Linked {
  /** The full address, as a browser writes it. */
  readonly url: string;
  readonly title: string;
  /** The full address of the embedded page and of the script that sets its height, where there is one. */
  readonly embed?: { readonly url: string; readonly script: string };
}

/** What is shared: a page or a part of one, as its citation needs it too. */
export interface Shared extends Linked {
  readonly route: Route;
  /** The address after the language, with the part's id: 'paper/abstract/coco-gain'. */
  readonly path: string;
  /** What the site is called, its version, and the year in which that came out. */
  readonly site: string;
  readonly version: string;
  readonly year: number;
}

/** The ways to write a link, in the order of the menu. */
export const FORMATS = ['link', 'markdown', 'html', 'latex', 'bibtex', 'embed'] as const;
export type Format = (typeof FORMATS)[number];

export type LinkFormat = Exclude<Format, 'bibtex'>;

/** A link or a citation as text to be pasted; '' where there is no such form. */
export function write(format: Format, shared: Shared): string {
  return format === 'bibtex' ? pageEntry(shared) : writeLink(format, shared);
}

/** A link as text to be pasted; '' where there is no such form. */
export function writeLink(format: LinkFormat, linked: Linked): string {
  return WRITERS[format](linked);
}

const WRITERS: Readonly<Record<LinkFormat, (linked: Linked) => string>> = {
  link: ({ url }) => url,
  // Parentheses would end the address, brackets the title.
  markdown: ({ url, title }) =>
    `[${title.replace(/[\\[\]`*_<]/g, '\\$&')}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`,
  html: ({ url, title }) => `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`,
  // hyperref reads these three signs in an address only when escaped, as soon as \href stands inside another command.
  latex: ({ url, title }) => `\\href{${url.replace(/[%#&]/g, '\\$&')}}{${escapeTex(title)}}`,
  embed: ({ embed, title }) => (embed ? embedCode({ ...embed, title }) : ''),
};

/** The height in CSS pixels of a frame whose page has no script to set it: pages scroll inside it. */
export const HEIGHT = 560;

/** A frame with an embedded page, and the script that fits its height to what is in it. */
export function embedCode({ url, script, title }: { url: string; script: string; title: string }): string {
  return (
    `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="100%" height="${HEIGHT}" ` +
    `loading="lazy" style="border: 0"></iframe>\n<script async src="${escapeHtml(script)}"></script>`
  );
}

/** Text inside an element or a quoted attribute: 'a < "b"' → 'a &lt; &quot;b&quot;'. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
