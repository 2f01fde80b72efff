/** Puts a card below what it explains, or above where there is no room, inside the window; `clear` is what it must not cover. */
export function place(card: HTMLElement, target: Element, clear = target): void {
  const { left: start } = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const box = clear.getClientRects()[0] ?? clear.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(Math.max(start, 16), window.innerWidth - width - 16);
  const below = box.bottom + 6;
  card.style.left = `${left}px`;
  card.style.top = `${below + height > window.innerHeight ? Math.max(8, box.top - height - 6) : below}px`;
}
