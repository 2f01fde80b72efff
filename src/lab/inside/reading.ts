import type { Planes } from '../../inference/engine/planes.ts';
import type { Inside } from '../../inference/protocol.ts';
import type { Block, Net } from './net.ts';
import { rms } from './numbers.ts';
import type { Kind } from './settings.ts';

/** What one network made of the picture. */
export interface Reading {
  readonly net: string;
  readonly maps: Readonly<Record<string, Planes>>;
  readonly probabilities: readonly number[];
  /** Standard deviation of each 3×3 layer's response. */
  readonly responses: readonly number[];
  /** With which branches; 0 is cut. */
  readonly gates: readonly number[];
  /** The last map, for the evidence; null where that is known already. */
  readonly inside: Inside | null;
}

/** The name of a block's map of a kind; '' where it has none. */
export function nameOf(block: Block, kind: Kind): string {
  return kind === 'plain' ? block.out : kind === 'sum' ? (block.sum ?? '') : block[kind];
}

/** The maps that are shown of a network. */
export function shownMaps({ family, blocks }: Net): string[] {
  const of = ({ x, f, sum, out }: Block) =>
    family === 'plain' ? [out] : [x, f, ...(sum === undefined ? [] : [sum])];
  return [...new Set([...blocks.flatMap(of), blocks.at(-1)?.out ?? ''])].filter(Boolean);
}

const known = new WeakMap<Planes, number>();

/** How strong a map is, computed once; undefined without a map. */
export function strength(map: Planes | undefined): number | undefined {
  if (map === undefined) return undefined;
  const value = known.get(map) ?? rms(map.data);
  known.set(map, value);
  return value;
}
