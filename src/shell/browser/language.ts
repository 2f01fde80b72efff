import { idIn } from '../../browser/hash.ts';
import { remember } from '../../browser/storage.ts';

/** Remembers the route of this page, and lets the language switch keep the block that is being read. */
export function languageSwitch(): void {
  const { route } = document.documentElement.dataset;
  if (route) remember('route', route);
  document.querySelectorAll<HTMLAnchorElement>('.languages a').forEach((link) => {
    link.addEventListener('click', () => {
      link.search = location.search;
      link.hash = readingBlock();
    });
  });
}

/** What is being read, as a hash: the address's own target while it is in sight, else the block at the top of the window. */
function readingBlock(): string {
  const target = location.hash && document.getElementById(idIn(location.hash));
  if (target) {
    const { top, bottom } = target.getBoundingClientRect();
    if (bottom > 0 && top < window.innerHeight * 0.7) return location.hash;
  }
  if (window.scrollY < 80) return '';
  const blocks = [...document.querySelectorAll<HTMLElement>('.block[id], main [data-block][id]')];
  const line = window.innerHeight * 0.3;
  const reached = blocks.filter((block) => block.getBoundingClientRect().top <= line).at(-1);
  return reached ? `#${reached.id}` : '';
}
