import { idIn } from '../../browser/hash.ts';

/** What the page of a network does with a script: it works without. */
export function network(): void {
  inspect();
  reveal();
  options();
}

/** Beside the drawing, says of the layer under pointer or focus what its row in the table says. */
function inspect(): void {
  const place = document.querySelector<HTMLElement>('#inspect');
  const drawing = document.querySelector<HTMLElement>('#drawing');
  if (!place || !drawing) return;
  const empty = place.textContent;
  const show = ({ target }: Event) => {
    const id = (target as Element).closest('a.layer')?.getAttribute('href')?.slice(1);
    const row = id === undefined ? null : document.getElementById(id);
    const table = row?.closest('table');
    if (!row || !table) return;
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent.trim());
    const [name, ...cells] = [...row.children].map((cell) => cell.textContent.trim());
    place.textContent = `${name ?? ''}: ${cells.map((cell, i) => `${heads[i + 1] ?? ''} ${cell}`).join(' · ')}`;
  };
  drawing.addEventListener('pointerover', show);
  drawing.addEventListener('focusin', show);
  drawing.addEventListener('pointerleave', () => (place.textContent = empty));
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
