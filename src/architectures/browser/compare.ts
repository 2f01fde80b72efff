import { compareHead, compareHtml } from '../compare-html.ts';
import { compareSaid, type CompareWords } from '../compare-words.ts';
import { drawBeside } from '../draw/beside.ts';
import type { SilhouetteWords } from '../draw/silhouette.ts';
import type { Network } from '../schema.ts';
import { summarize } from '../summary.ts';

interface Data {
  networks: readonly Network[];
  words: CompareWords;
  silhouette: SilhouetteWords;
}

/** Fills the comparison from the address, ?a=vgg-19&b=resnet-34&c=plain-34, and keeps the address in step with the menus. */
export function comparison(): void {
  const data = document.querySelector('#comparison-data')?.textContent;
  const menus = [...document.querySelectorAll<HTMLSelectElement>('.choose select')];
  if (data === undefined) return;
  const { networks, words, silhouette } = JSON.parse(data) as Data;

  const show = () => {
    const chosen = menus
      .map(({ value }) => networks.find(({ id }) => id === value))
      .filter((one) => one !== undefined);
    const summaries = chosen.map((network) => summarize(network));
    fillIn('#comparison thead', compareHead(summaries));
    fillIn('#comparison tbody', compareHtml(summaries, words));
    fillIn('#comparison-drawing', drawBeside(chosen, silhouette));
    fillIn('#comparison-said', compareSaid(summaries, words).join(' '));
  };
  const query = new URLSearchParams(location.search);
  for (const menu of menus) {
    const wanted = query.get(menu.name);
    if ([...menu.options].some(({ value }) => value !== '' && value === wanted)) menu.value = wanted!;
    menu.addEventListener('change', () => {
      const named = menus.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`);
      history.replaceState(null, '', `?${named.join('&')}`);
      show();
    });
  }
  if (query.size > 0) show();
}

/** Puts what is made of this site's own data, and of nobody's input, into a place of the page. */
function fillIn(place: string, html: string): void {
  document.querySelector(place)!.innerHTML = html;
}
