import { searchBox } from './box.ts';
import { warm } from './search.ts';

const dialog = document.querySelector<HTMLDialogElement>('.search-dialog')!;
const { input } = searchBox(dialog.querySelector<HTMLElement>('.search-box')!);

dialog.addEventListener('click', (event) => {
  const target = event.target as Element;
  // A click beside the dialog closes it; so does following an answer, which may stand in this very page.
  if (target === dialog || target.closest('.hits a')) dialog.close();
});

/** Opens the search over the page, with the field in focus and the last query marked. */
export function openDialog(): void {
  if (!dialog.open) dialog.showModal();
  warm();
  input.select();
}
