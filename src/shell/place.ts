/** Puts a card below what it explains, or above where there is no room, inside the window. */
export function place(card: HTMLElement, target: Element): void {
  const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(Math.max(box.left, 16), window.innerWidth - width - 16);
  const below = box.bottom + 6;
  card.style.left = `${left}px`;
  card.style.top = `${below + height > window.innerHeight ? Math.max(8, box.top - height - 6) : below}px`;
}
