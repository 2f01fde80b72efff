import { fill } from '../../i18n/fill.ts';
import { matches, readFilter, writeFilter, type Filter } from './filter.ts';

/** The list of all numbers: what the form asks for shows, is counted aloud, and stands in the address. */
const form = document.querySelector<HTMLFormElement>('form.filter')!;
const status = form.querySelector<HTMLElement>('[role=status]')!;
const groups = [...document.querySelectorAll<HTMLTableSectionElement>('#all tbody')].map((body) => ({
  body,
  rows: [...body.querySelectorAll<HTMLTableRowElement>('tr[data-words]')].map((row) => ({
    row,
    item: {
      words: `${body.dataset['words'] ?? ''} ${row.dataset['words'] ?? ''} ${row.textContent}`,
      table: body.dataset['table'] ?? '',
      data: row.dataset['data'] ?? '',
      measure: row.dataset['measure'] ?? '',
      family: row.dataset['family'] ?? '',
    },
  })),
}));
const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);

function show(filter: Filter): void {
  let hits = 0;
  for (const { body, rows } of groups) {
    let here = 0;
    for (const { row, item } of rows) {
      row.hidden = !matches(item, filter);
      if (!row.hidden) here++;
    }
    body.hidden = here === 0;
    hits += here;
  }
  status.textContent = fill((hits ? status.dataset['hits'] : status.dataset['none']) ?? '', {
    hits,
    n: total,
  });
}

type Field = HTMLInputElement | HTMLSelectElement;

const field = (key: keyof Filter) => form.elements.namedItem(key) as Field;

function asked(): Filter {
  return {
    q: field('q').value,
    table: field('table').value,
    data: field('data').value,
    measure: field('measure').value,
    family: field('family').value,
  };
}

function take(filter: Filter): void {
  for (const key of Object.keys(filter) as (keyof Filter)[]) {
    const where = field(key);
    where.value = filter[key];
    // A choice that an old address names and that is none any more asks for nothing.
    if (where.value !== filter[key]) where.value = '';
  }
  show(asked());
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => {
  const filter = asked();
  history.replaceState(null, '', `${location.pathname}${writeFilter(filter)}`);
  show(filter);
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  history.replaceState(null, '', location.pathname);
  take(readFilter(''));
});
take(readFilter(location.search));
