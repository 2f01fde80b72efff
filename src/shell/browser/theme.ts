import { recall, remember } from '../../browser/storage.ts';

/** The theme menu. `public/theme.js` has already applied what was chosen before. */
export function themeSelect(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-select]');
  if (!select) return;
  const stored = recall('theme') ?? 'system';
  const known = [...select.options].some(({ value }) => value === stored);
  // A name from elsewhere, or from another version of the site: the page has the system's colours, and the menu says so.
  if (!known) remember('theme', null);
  select.value = known ? stored : 'system';
  if (known && stored !== 'system') document.documentElement.dataset['theme'] = stored;
  select.addEventListener('change', () => {
    remember('theme', select.value);
    if (select.value === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = select.value;
  });
}
