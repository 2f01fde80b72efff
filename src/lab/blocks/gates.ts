import { allOn } from '../bench/want.ts';

/** A CIFAR net has three stages of the same number of blocks: stages(9) → [[0, 1, 2], [3, 4, 5], [6, 7, 8]]. */
export function stages(blocks: number): number[][] {
  const each = blocks / 3;
  return [0, 1, 2].map((stage) => Array.from({ length: each }, (_, i) => stage * each + i));
}

/** The gates as an address says them, '110…' for as many blocks; all on where it says nothing, or not of this network. */
export function readGates(text: string | null, blocks: number): readonly number[] {
  const known = text !== null && text.length === blocks && /^[01]+$/.test(text);
  return known ? Array.from(text, Number) : allOn(blocks);
}

/** The opposite of readGates; null for all on, which needs no saying. */
export function writeGates(gates: readonly number[]): string | null {
  return gates.every((gate) => gate === 1) ? null : gates.join('');
}

/** The gates with these ones set: withSet([1, 1, 1], [0, 2], 0) → [0, 1, 0]. */
export function withSet(gates: readonly number[], at: readonly number[], value: 0 | 1): number[] {
  return gates.map((gate, i) => (at.includes(i) ? value : gate));
}

/** `off` of `blocks` gates shut at random; the same seed shuts the same ones, in every browser. */
export function shutAtRandom(blocks: number, off: number, seed: number): number[] {
  const random = generator(seed);
  const order = Array.from({ length: blocks }, (_, i) => i);
  for (let i = blocks - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return withSet(allOn(blocks), order.slice(0, off), 0);
}

/** Numbers in [0, 1) that look random: a 32-bit xorshift after the seed has been spread over its bits. */
function generator(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
