import { layerCard } from './layer-card.ts';
import { idIn } from '../../browser/hash.ts';

/** What the page of a network does with a script: it works without. */
export function network(): void {
  layerCard();
  reveal();
  options();
}

/** Opens what is folded around the address's target, where the browser does not by itself. */
function reveal(): void {
  const show = () => {
    const target = location.hash ? document.getElementById(idIn(location.hash)) : null;
    const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
    if (!target || !folded) return;
    folded.open = true;
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', show);
  show();
}

/** Keeps ?option=C in the address and the switch in step. */
function options(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="option"]')];
  const wanted = new URLSearchParams(location.search).get('option');
  for (const radio of radios) {
    if (radio.value === wanted) radio.checked = true;
    radio.addEventListener('change', () => {
      const query = radio.defaultChecked ? location.pathname : `?option=${radio.value}`;
      history.replaceState(null, '', `${query}${location.hash}`);
    });
  }
}
