import { parseHTML } from 'linkedom';
import { BESIDE } from '../page/excerpt.ts';
import { pageOf, type Site } from '../page/site.ts';

/** A page of the site as a part of one to print. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** The stylesheets that it needs, by their addresses. */
  readonly sheets: readonly string[];
}

/** 'paper/cifar-10/' → 'paper-cifar-10', which also begins the name of every place in it. */
export function chapterId(path: string): string {
  return path.slice(0, -1).replaceAll('/', '-');
}

/**
 * A page as it is, without what only works on the screen: answers open, every id with the chapter's before it, and links that
 * lead to another of the chapters (`paths`, after the language) or, in full, to the site.
 */
export function chapterOf(site: Site, lang: string, path: string, paths: ReadonlySet<string>): Chapter {
  const { html } = pageOf(site, `${lang}/${path}`);
  const { document } = parseHTML(html);
  const main = document.querySelector('main')!;
  for (const element of main.querySelectorAll(`${BESIDE}, .permalink`)) element.remove();
  for (const answer of main.querySelectorAll('details')) answer.setAttribute('open', '');
  const own = chapterId(path);
  const pages = `${site.base}${lang}/`;
  for (const element of main.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (name === 'href') element.setAttribute(name, linked(value));
      else if (/^(id|for|aria-(labelledby|describedby|controls))$/.test(name))
        element.setAttribute(
          name,
          value.replace(/\S+/g, (id) => `${own}.${id}`),
        );
      else if (value.includes('url(#')) element.setAttribute(name, value.replaceAll('url(#', `url(#${own}.`));
      else if (name === 'tabindex') element.removeAttribute(name);
    }
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
  return { id: own, title: main.querySelector('h1')?.textContent.trim() ?? '', html: main.innerHTML, sheets };

  function linked(to: string): string {
    if (to.startsWith('#')) return `#${own}.${to.slice(1)}`;
    const [page = '', place] = to.split('#');
    const inside = page.startsWith(pages) ? page.slice(pages.length) : undefined;
    if (inside !== undefined && paths.has(inside))
      return `#${chapterId(inside)}${place === undefined ? '' : `.${place}`}`;
    return new URL(to, `${site.origin}${pages}${path}`).href;
  }
}
