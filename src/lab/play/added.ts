import type { Option } from '../../architectures/schema.ts';

/** A place of a network where the channels grow, and what each option puts on the shortcut there. */
export interface Place {
  /** The block: 'conv3-1'. */
  readonly id: string;
  /** Channels and side of the map, before and behind. */
  readonly from: readonly [channels: number, size: number];
  readonly to: readonly [channels: number, size: number];
}

/** What an option adds to a network: its projections, their weights, and the channels of zeros. */
export interface Cost {
  readonly option: Option;
  readonly projections: number;
  /** Weights of the 1×1 convolutions, without batch normalization. */
  readonly weights: number;
}

/** What an option adds at one place: channels filled with zeros, or weights. */
export function addedAt({ from, to }: Place, option: Option): { zeros: number; weights: number } {
  return option === 'A' ? { zeros: to[0] - from[0], weights: 0 } : { zeros: 0, weights: from[0] * to[0] };
}
