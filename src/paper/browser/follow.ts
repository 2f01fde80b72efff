import { light } from './light.ts';

/** Where a figure stands beside its text, not above it; the same width as in follow.css. */
const BESIDE = matchMedia('(min-width: 1100px)');

/** Lights in a figure what the piece of text that is read speaks of, as long as the figure stays in view with it. */
export function follow(): void {
  document.querySelectorAll<HTMLElement>('.follow').forEach(followOne);
}

function followOne(place: HTMLElement): void {
  const figure = place.querySelector<HTMLElement>('.follow-figure');
  if (!figure) return;
  const parts = [...place.querySelectorAll<HTMLElement>('[data-lights]')];
  const seen = new Set<Element>();
  let last: HTMLElement | undefined;
  const show = () => {
    const stays = getComputedStyle(figure).position === 'sticky';
    const now = stays ? parts.find((part) => seen.has(part)) : undefined;
    for (const part of parts) part.classList.toggle('read', part === now);
    light(place, now?.dataset['lights'] ?? null);
    if (now && now !== last) bring(figure);
    last = now;
  };
  let watcher: IntersectionObserver | undefined;
  // Beside the figure the middle of the window is read; below it, the middle of what the figure leaves.
  const watch = () => {
    watcher?.disconnect();
    seen.clear();
    watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        show();
      },
      { rootMargin: BESIDE.matches ? '-45% 0px -54%' : '-65% 0px -34%' },
    );
    for (const part of parts) watcher.observe(part);
    show();
  };
  BESIDE.addEventListener('change', watch);
  watch();
}

/** Moves what is lit into view within a figure that is higher than its place. */
function bring(figure: HTMLElement): void {
  if (figure.scrollHeight <= figure.clientHeight) return;
  const lit = [...figure.querySelectorAll('[data-part]:not(.paled)')].find(
    (part) => part.getClientRects().length > 0,
  );
  if (!lit) return;
  const covered = Number.parseFloat(getComputedStyle(figure).scrollPaddingTop) || 0;
  const below = lit.getBoundingClientRect().top - figure.getBoundingClientRect().top;
  figure.scrollTo({ top: figure.scrollTop + below - covered });
}
