import { excerpt } from '../page/excerpt.ts';
import { pageOf, type Site } from '../page/site.ts';
import { escape } from '../page/xhtml.ts';

/** A page of the site as a file of the book. */
export interface Chapter {
  /** Its full address on the site. */
  readonly address: string;
  /** 'paper-cifar-10.xhtml' */
  readonly file: string;
  readonly title: string;
  readonly body: string;
  readonly ids: ReadonlySet<string>;
}

/** A page as a chapter whose links are full addresses; `path` is after the language. */
export function chapterOf(site: Site, lang: string, path: string): Chapter {
  const address = new URL(`${site.base}${lang}/${path}`, site.origin).href;
  const { html, css } = pageOf(site, `${lang}/${path}`);
  const { title, body, ids } = excerpt(html, css, (to) => new URL(to, address).href);
  return { address, file: `${path.slice(0, -1).replaceAll('/', '-')}.xhtml`, title, body, ids };
}

/** A chapter's body with its links to pages of the book leading there; the others go on leading to the site. */
export function bind(chapter: Chapter, all: ReadonlyMap<string, Chapter>): string {
  return chapter.body.replace(/ href="([^"]*)"/g, (link, escaped: string) => {
    const [page = '', id] = escaped.replaceAll('&amp;', '&').split('#');
    const to = all.get(page);
    if (!to) return link;
    const hash = id !== undefined && to.ids.has(id) ? `#${id}` : '';
    return ` href="${escape(to === chapter && hash !== '' ? hash : to.file + hash)}"`;
  });
}
