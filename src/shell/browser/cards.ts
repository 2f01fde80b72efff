import { place } from '../../browser/place.ts';

/** Terms and citations open their card on hover, focus and tap; Escape, a tap elsewhere or leaving closes it. */
export function cards(): void {
  let open: HTMLElement | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    open?.hidePopover();
    open = undefined;
  };
  const show = (link: HTMLAnchorElement) => {
    clearTimeout(leaving);
    const card = document.getElementById(link.getAttribute('aria-describedby') ?? '');
    if (!card || card === open) return;
    hide();
    card.showPopover();
    place(card, link);
    open = card;
  };
  const linkOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-card]') : null;

  document.addEventListener('pointerover', (event) => {
    // Who drags over a text to select it wants no card between.
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const link = linkOf(event.target);
    if (link) show(link);
    else if (open?.contains(event.target as Node)) clearTimeout(leaving);
    else if (open && !open.contains(document.activeElement)) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, 250);
    }
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event.target);
    if (link?.matches(':focus-visible')) show(link);
    else if (!open?.contains(event.target as Node)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    if (link && touched) {
      event.preventDefault();
      show(link);
    } else if (!open?.contains(event.target as Node)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  window.addEventListener('scroll', hide, { passive: true });
}
