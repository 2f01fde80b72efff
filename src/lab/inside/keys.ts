/** The strip of maps that an event comes from. */
export function stripOf(event: Event): HTMLElement | null {
  return event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-strip]') : null;
}

/** The strip above or below another in the same instrument, that of a block which is not on the page now included. */
export function neighbour(strip: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const all = [...(strip.closest('.inside')?.querySelectorAll<HTMLElement>('[data-strip]') ?? [])];
  return all[all.indexOf(strip) + by];
}

/** Moves the focus once the page has been drawn with what was just changed. */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
