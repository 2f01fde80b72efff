import type { Lang } from '../i18n/languages.ts';
import { searchBox } from './box.ts';
import { warm } from './search.ts';

/** The search page: answers the query in its address, and keeps the address at the query. */
export function searchPage(): void {
  const box = document.querySelector<HTMLElement>('main .search-box')!;
  const { input, ask } = searchBox(box);
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  warm(box.dataset['lang'] as Lang);
  ask(input.value);
  input.addEventListener('change', () => {
    const address = new URL(location.href);
    address.searchParams.set('q', input.value);
    history.replaceState(null, '', address);
  });
}
