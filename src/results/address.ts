/** The id of a cell, made of its row's and its column's slug: cellId('r34', 'resnet') → 'r34-resnet'. */
export function cellId(row: string, column: string): string {
  return `${row}-${column}`;
}

/** Ids a result page uses for its own parts; no row may take one. */
export const PAGE_IDS = ['main', 'chart', 'shows', 'numbers', 'table', 'source', 'also'] as const;
