/** Whether an entry has all the words that are asked for, wherever: matches('残差 residual', 'residual 残') → true */
export function matches(entry: string, query: string): boolean {
  const text = fold(entry);
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();
