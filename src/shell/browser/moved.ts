import { idIn } from '../../browser/hash.ts';

/** Leads from the address of a part that is elsewhere now to where it is; the page lists them, if there are any. */
export function followMoved(): void {
  const list = document.querySelector('#moved')?.textContent;
  if (list === undefined) return;
  const moved = JSON.parse(list) as Record<string, string>;
  const follow = () => {
    const to = moved[idIn(location.hash)];
    if (to !== undefined) location.replace(to);
  };
  window.addEventListener('hashchange', follow);
  follow();
}
