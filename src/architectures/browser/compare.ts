import { compareHtml, type CompareWords } from '../compare-html.ts';
import type { Summary } from '../summary.ts';

/** Fills the comparison from the address, ?a=vgg-19&b=resnet-34, and keeps the address in step with the two menus. */
export function comparison(): void {
  const body = document.querySelector<HTMLElement>('#comparison tbody');
  const data = document.querySelector('#comparison-data')?.textContent;
  const menus = ['a', 'b'].map((side) => document.querySelector<HTMLSelectElement>(`#compare-${side}`));
  const [a, b] = menus;
  if (!body || !data || !a || !b) return;
  const { networks, words } = JSON.parse(data) as { networks: Summary[]; words: CompareWords };

  const show = () => {
    const [left, right] = [a, b].map(({ value }) => networks.find(({ id }) => id === value));
    if (!left || !right) return;
    body.innerHTML = compareHtml(left, right, words);
    for (const [side, { id, name }] of [['a', left] as const, ['b', right] as const]) {
      const link = document.querySelector<HTMLAnchorElement>(`#comparison-${side}`);
      if (!link) continue;
      link.textContent = name;
      link.href = `../${id}/`;
    }
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const menu of [a, b]) {
      const wanted = query.get(menu.name);
      if (networks.some(({ id }) => id === wanted)) menu.value = wanted!;
    }
    show();
  };
  for (const menu of [a, b])
    menu.addEventListener('change', () => {
      history.replaceState(null, '', `?a=${a.value}&b=${b.value}`);
      show();
    });
  fromAddress();
}
