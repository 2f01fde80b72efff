import { phrase, same } from '../text.ts';
import { nameOf } from './at-start.ts';
import { better, middle, ring, type Landscape } from './landscape.ts';
import { sayLoss } from './landscape-place.ts';
import type { RunTable } from './tables.ts';

const RADII = [0.25, 0.5, 1] as const;

/** What the landscapes come to, a row a network: the loss in the middle and on rings around it, the share better than guessing. */
export function landscapeTable(all: readonly Landscape[]): RunTable {
  const rings = RADII.map((radius) => ({ text: phrase('landscape.ring', { radius }) }));
  return {
    heads: [
      { text: phrase('landscape.network') },
      { text: phrase('landscape.middle') },
      ...rings,
      { text: phrase('landscape.better') },
    ],
    rows: all.map((one) => ({
      head: same(nameOf(one.network)),
      cells: [
        sayLoss(middle(one)),
        ...RADII.map((radius) => sayLoss(ring(one, radius))),
        better(one).toFixed(1),
      ].map((text) => ({ text: same(text) })),
    })),
  };
}
