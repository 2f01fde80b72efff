/** A row's number in a column; null where the paper has none. */
export type Field = number | string | null;

/** The number in a cell's words without footnote sign, or the words themselves: '8.43†' → 8.43; '' → null. */
export function field(words: string): Field {
  const text = words.replace(/[†*]$/, '').trim();
  if (text === '' || text === '–') return null;
  const number = Number(text.replace('\u2212', '-'));
  return Number.isNaN(number) ? text : number;
}

/** Indices of the fields in order; empty ones last either way, equal ones as they stood: ([3, null, 1], 'ascending') → [2, 0, 1]. */
export function order(fields: readonly Field[], way: 'ascending' | 'descending'): number[] {
  const sign = way === 'ascending' ? 1 : -1;
  return fields
    .map((_, index) => index)
    .sort((a, b) => {
      const [x = null, y = null] = [fields[a], fields[b]];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
      return sign * String(x).localeCompare(String(y));
    });
}
