import { place } from '../../browser/place.ts';

/**
 * Explains a symbol where it stands in its equation: under the pointer, at a tap, and by the arrow keys while the formula has the
 * focus. What it says is the list beneath the equation, which a screen reader hears as the formula's description.
 */
export function symbols(): void {
  let card: HTMLElement | undefined;
  let current: Element | undefined;

  const hide = () => {
    current?.classList.remove('current');
    current = undefined;
    card?.hidePopover();
  };
  const show = (symbol: Element) => {
    if (symbol === current) return;
    const entry = explanation(symbol);
    hide();
    if (!entry) return;
    card ??= document.body.appendChild(makeCard());
    card.replaceChildren(...[...entry.children].map((child) => child.cloneNode(true)));
    card.lang = entry.closest<HTMLElement>('[lang]')?.lang ?? '';
    card.showPopover();
    place(card, symbol, symbol.closest('.formula') ?? symbol);
    symbol.classList.add('current');
    current = symbol;
  };

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return;
    const symbol = symbolAt(target);
    if (symbol) show(symbol);
    else hide();
  });
  document.addEventListener('click', ({ target }) => {
    const symbol = symbolAt(target);
    if (symbol) show(symbol);
    else hide();
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const formula = document.activeElement;
    if (step === undefined || !formula?.matches('.equation .formula')) return;
    const all = [...formula.querySelectorAll('[data-symbol]')];
    if (all.length === 0) return;
    event.preventDefault();
    const at = current ? all.indexOf(current) : step > 0 ? -1 : 0;
    const next = all.at((at + step) % all.length);
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (next) show(next);
  });
  window.addEventListener('scroll', hide, { passive: true });
}

function symbolAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.formula [data-symbol]') : null;
}

/** The entry of the list beneath the equation that explains a symbol. */
function explanation(symbol: Element): Element | undefined {
  const entries = symbol.closest('.equation')?.querySelectorAll('dl > div');
  return entries?.[Number(symbol.getAttribute('data-symbol'))];
}

function makeCard(): HTMLElement {
  const card = document.createElement('dl');
  card.className = 'card symbol-card';
  card.popover = 'manual';
  return card;
}

symbols();
