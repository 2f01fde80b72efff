/**
 * Markup of a page, to stand in another one: what links to a part of its page (href="#r34") leads to that page, and what
 * opens a card, which only the page has, is a plain link.
 */
export function elsewhere(html: string, page: string): string {
  return html
    .replaceAll(/ (href|xlink:href)="#(?!")/g, ` $1="${page}#`)
    .replaceAll(/ data-card="[^"]*"/g, '')
    .replaceAll(/ aria-describedby="card-[^"]*"/g, '');
}

/** The first element of a kind with this id, with all that is in it; throws where there is none. */
export function cutOut(html: string, tag: string, id: string): string {
  const start = new RegExp(`<${tag}\\s[^>]*\\bid="${id}"`).exec(html)?.index;
  if (start === undefined) throw new Error(`no <${tag} id="${id}">`);
  let open = 0;
  for (const { 0: found, index } of html.slice(start).matchAll(new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g'))) {
    open += found.startsWith('</') ? -1 : 1;
    if (open === 0) return html.slice(start, start + index + found.length);
  }
  throw new Error(`<${tag} id="${id}"> is not closed`);
}
