import type { Lang } from '../i18n/languages.ts';
import { searchBox } from './box.ts';
import { warm } from './search.ts';

/** Brings the search dialog to life. The shell has opened it already, and the reader may have typed since. */
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog')!;
const box = dialog.querySelector<HTMLElement>('.search-box')!;
const { input, ask } = searchBox(box);

dialog.addEventListener('click', (event) => {
  const target = event.target as Element;
  // A click beside the dialog closes it; so does following an answer, which may stand in this very page.
  if (target === dialog || target.closest('.hits a')) dialog.close();
});
warm(box.dataset['lang'] as Lang);
ask(input.value);
