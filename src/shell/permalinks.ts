/** A click on a block's # copies its full address and says so; the address bar moves there as with any link. */
export function permalinks(): void {
  document.querySelectorAll<HTMLAnchorElement>('a.permalink').forEach((link) => {
    const sign = link.textContent;
    link.addEventListener('click', () => {
      if (!('clipboard' in navigator)) return; // only a secure page has one
      navigator.clipboard.writeText(link.href).then(
        () => {
          link.textContent = link.dataset['copied'] ?? sign;
          link.setAttribute('role', 'status');
          setTimeout(() => {
            link.textContent = sign;
            link.removeAttribute('role');
          }, 1600);
        },
        () => undefined, // the browser keeps the clipboard to itself; the address bar has the link
      );
    });
  });
}
