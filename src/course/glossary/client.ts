import { matches } from './filter.ts';
import { fill } from '../../i18n/fill.ts';

const form = document.querySelector<HTMLFormElement>('.glossary-filter');
const field = form?.querySelector('input');
const status = form?.querySelector<HTMLElement>('[role=status]');
const letters = [...document.querySelectorAll<HTMLElement>('.letter')];

/** Leaves the entries that have what is typed, and the letters that have such entries. */
function show(query: string): void {
  let shown = 0;
  for (const letter of letters) {
    const entries = [...letter.querySelectorAll<HTMLElement>('[data-block]')];
    for (const entry of entries) entry.hidden = !matches(entry.textContent, query);
    const left = entries.filter(({ hidden }) => !hidden).length;
    letter.hidden = left === 0;
    document.querySelector<HTMLElement>(`.letters a[href="#${letter.id}"]`)!.hidden = left === 0;
    shown += left;
  }
  if (status) status.textContent = query === '' ? '' : fill(status.dataset['shown'] ?? '', { n: shown });
}

if (form && field) {
  field.addEventListener('input', () => show(field.value.trim()));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A link to an entry shows it, whatever is typed.
  window.addEventListener('hashchange', () => {
    field.value = '';
    show('');
  });
  // What the browser filled in again.
  if (field.value !== '') show(field.value.trim());
}
