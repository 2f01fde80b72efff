import { mend } from '../browser/mend.ts';

/** The search opens at once, so that no key is lost, and its script follows; without it the field asks the search page. */
export function searchOpeners(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
  if (!dialog) return;

  function open(event: Event): void {
    event.preventDefault();
    if (!dialog!.open) dialog!.showModal();
    dialog!.querySelector('input')?.select();
    void import('./dialog.ts').catch(async (error: unknown) => {
      const status = dialog!.querySelector<HTMLElement>('.status');
      if (!status) return;
      const { wrong } = await mend(error);
      const unreached = wrong === 'offline' || wrong === 'network';
      status.textContent =
        status.dataset[unreached ? 'failed' : wrong === 'foreign' ? 'foreign' : 'stale'] ?? '';
    });
  }

  document.querySelectorAll('[data-open-search]').forEach((opener) => opener.addEventListener('click', open));
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]');
    const asked =
      (event.key === '/' && !typing) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (asked && !event.altKey) open(event);
  });
}
