import { place } from '../../browser/place.ts';

/**
 * A layer of the drawing opens a card where it is, under the pointer, at the focus and at a tap: what its row in the table of
 * layers says, and a link to that row. Without a script the layer is such a link itself.
 */
export function layerCard(): void {
  const drawing = document.querySelector<HTMLElement>('#drawing');
  const card = document.querySelector<HTMLElement>('#layer-card');
  if (!drawing || !card) return;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const layerOf = ({ target }: Event) => (target as Element).closest<SVGAElement>('a.layer');
  const hide = () => {
    clearTimeout(leaving);
    if (card.matches(':popover-open')) card.hidePopover();
  };
  const show = (layer: SVGAElement) => {
    clearTimeout(leaving);
    if (!fillFrom(card, layer.getAttribute('href') ?? '')) return;
    card.showPopover();
    place(card, layer);
  };
  drawing.addEventListener('pointerover', (event) => {
    const layer = layerOf(event);
    if (layer && event.pointerType === 'mouse') show(layer);
  });
  drawing.addEventListener('focusin', (event) => {
    const layer = layerOf(event);
    if (layer?.matches(':focus-visible')) show(layer);
  });
  drawing.addEventListener('click', (event) => {
    const layer = layerOf(event);
    if (!layer || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(layer);
    // By keyboard: on to what the card offers.
    if (event.detail === 0) card.querySelector('a')?.focus();
  });
  for (const part of [drawing, card]) {
    part.addEventListener('pointerleave', () => (leaving = setTimeout(hide, 250)));
    part.addEventListener('pointerenter', () => clearTimeout(leaving));
  }
  document.addEventListener('pointerdown', ({ target }) => {
    if (!card.contains(target as Node)) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  card.querySelector('a')?.addEventListener('click', hide);
  window.addEventListener('scroll', hide, { passive: true });
}

/** Writes what the row of an address says into the card. Returns whether there is such a row. */
function fillFrom(card: HTMLElement, href: string): boolean {
  const row = document.getElementById(href.slice(1));
  const table = row?.closest('table');
  if (!row || !table) return false;
  const heads = [...table.querySelectorAll('thead th')].slice(1).map(({ textContent }) => textContent.trim());
  const [name, ...cells] = [...row.children].map(({ textContent }) => textContent.trim());
  card.querySelector('strong')!.textContent = name ?? '';
  card.querySelector('a')!.href = href;
  card
    .querySelector('dl')!
    .replaceChildren(...cells.flatMap((cell, i) => [element('dt', heads[i] ?? ''), element('dd', cell)]));
  return true;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
