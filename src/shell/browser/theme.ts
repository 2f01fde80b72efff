import { recall, remember } from '../../browser/storage.ts';

/** The theme menu. `public/theme.js` has already applied what was chosen before. */
export function themeSelect(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-select]');
  if (!select) return;
  select.value = recall('theme') ?? 'system';
  select.addEventListener('change', () => {
    remember('theme', select.value);
    if (select.value === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = select.value;
  });
}
