import { copyAndSay, hasClipboard } from './clipboard.ts';

/** A click on a block's # copies its full address and says so; the address bar moves there as with any link. */
export function permalinks(): void {
  document.querySelectorAll<HTMLAnchorElement>('a.permalink').forEach((link) => {
    link.addEventListener('click', () => {
      if (hasClipboard()) copyAndSay(link, link.href);
    });
  });
}
