/** The pages that look across tables, by the last part of their address, and the strings that name them. */
export const VIEWS = [
  { id: 'cost', name: 'cost' },
  { id: 'margins', name: 'margins' },
  { id: 'all', name: 'numbers' },
] as const;

/** Which of these pages hold numbers of a table: every number is in the last of them. */
export function viewsOf(table: string): (typeof VIEWS)[number][] {
  const has = {
    cost: ['table-2', 'table-3', 'table-4', 'table-6'],
    margins: ['table-2', 'table-8', 'table-12', 'table-14', 'competitions'],
  };
  return VIEWS.filter(({ id }) => id === 'all' || has[id].includes(table));
}
