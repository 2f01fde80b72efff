/** What an answer is checked against: the place of the right option, or a number and how far off one may be. */
export type Key =
  | { readonly id: string; readonly right: number }
  | { readonly id: string; readonly value: number; readonly tolerance: number };

/** Whether what was given, the place of an option or a number, is right. */
export function isRight(key: Key, given: number): boolean {
  if ('right' in key) return given === key.right;
  // A hair more than the tolerance, for what decimals lose in binary.
  return Math.abs(given - key.value) <= key.tolerance + 1e-9;
}

/**
 * The number that a reader typed; null where there is none: '１２.３ %' → 12.3, '294,912' → 294912, '12,3' → 12.3.
 * Units after the number are ignored.
 */
export function parseNumber(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[\s_'’](?=\d{3})/g, '');
  const found = /^[-+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?=$|[^\d.,]|[.,]$)/.exec(plain)?.[0];
  if (found === undefined) return null;
  const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(found);
  if (!grouped && (found.match(/,/g)?.length ?? 0) > (found.includes('.') ? 0 : 1)) return null;
  return Number(grouped ? found.replaceAll(',', '') : found.replace(',', '.'));
}
