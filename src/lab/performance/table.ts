import type { Performance } from './schema.ts';

/** The numbers of threads that were measured, each once, few to many. */
export function threadCounts({ networks }: Performance): number[] {
  return [...new Set(networks.flatMap(({ runs }) => runs.map(({ threads }) => threads)))].sort(
    (a, b) => a - b,
  );
}
