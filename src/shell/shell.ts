import { cards } from './cards.ts';
import { languageSwitch } from './language.ts';
import { permalinks } from './permalinks.ts';
import { themeSelect } from './theme.ts';

/** The script of every page: small parts, each of which a page can be read without. */
themeSelect();
languageSwitch();
permalinks();
cards();

const openers = document.querySelectorAll<HTMLElement>('[data-open-search]');
async function openSearch(event: Event) {
  event.preventDefault();
  const { openDialog } = await import('../search/dialog.ts');
  openDialog();
}
openers.forEach((opener) => opener.addEventListener('click', (event) => void openSearch(event)));
document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  const asked =
    (event.key === '/' && !typing) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
  if (asked && !event.altKey) void openSearch(event);
});
