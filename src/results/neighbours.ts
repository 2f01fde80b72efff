/** What stands before and after an item of a list; undefined at its ends: ([1, 2, 3], 2) → { previous: 1, next: 3 }. */
export function neighbours<T>(list: readonly T[], item: T): { previous: T | undefined; next: T | undefined } {
  const index = list.indexOf(item);
  return { previous: list[index - 1], next: list[index + 1] };
}
