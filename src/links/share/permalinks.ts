import { late } from '../../browser/late.ts';

/**
 * A link to the very thing it stands in (a block's #, a row's name, a number) and a page's share link open the share menu,
 * whose script follows; the address bar moves there as with any link. With a key held, they are links like others.
 */
export function shareLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented) return;
    const page = 'share' in link.dataset;
    if (!page && !linksToItself(link)) return;
    if (page) event.preventDefault();
    // Where the menu does not come it stays a link, and the reader is told why.
    void late(() => import('./menu.ts')).then((menu) => menu?.openShare(link));
  });
}

function linksToItself(link: HTMLAnchorElement): boolean {
  const href = link.getAttribute('href') ?? '';
  return href.length > 1 && href.startsWith('#') && link.closest(`#${CSS.escape(href.slice(1))}`) !== null;
}
