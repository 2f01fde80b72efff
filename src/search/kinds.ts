/**
 * How much a record of each kind counts. The text of a section explains; a table, a lesson and a network show the same
 * from another side; entries, questions, listings and lists point to it.
 */
export const KINDS = { text: 1, table: 0.7, lesson: 0.6, network: 0.3, aside: 0.4 } as const;

export type Kind = keyof typeof KINDS;

const ADDRESSES: readonly (readonly [RegExp, Kind])[] = [
  [/#(questions|in-code)$/, 'aside'],
  [/^\/\w+\/paper\//, 'text'],
  [/^\/\w+\/lab\//, 'text'],
  [/^\/\w+\/results\/[^/#]+\//, 'table'],
  [/^\/\w+\/(review|after)\//, 'lesson'],
  [/^\/\w+\/architectures\/[^/#]+\//, 'network'],
];

/** The kind of a record by its address under the base path: kindOf('/en/paper/abstract/#coco-gain') → 'text' */
export function kindOf(url: string): Kind {
  return ADDRESSES.find(([pattern]) => pattern.test(url))?.[1] ?? 'aside';
}
