import { topK } from '../../inference/postprocess.ts';
import type { Said } from '../bench/state.ts';

/** How far some networks agree: the class that most of them put first, and how many do. Null without any. */
export function agreement(answers: readonly Said[]): { best: number; votes: number; of: number } | null {
  const votes = new Map<number, number>();
  for (const { probabilities } of answers) {
    const [best] = topK(probabilities, 1);
    if (best !== undefined) votes.set(best, (votes.get(best) ?? 0) + 1);
  }
  // Of equal counts the class that was named first, by the shallowest network.
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  return most === undefined ? null : { best: most[0], votes: most[1], of: answers.length };
}
