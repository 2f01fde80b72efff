/** Which pictures are calibrated with, and which are kept to compare on. */

import { choose, evenly, type Pictures } from './pictures.ts';

export interface Split {
  seen: Pictures;
  held: Pictures;
  /** Whether those to compare on are some of those to calibrate with, because there is one only. */
  same: boolean;
}

/** At most `calibration` of `all` to calibrate with, spread evenly, and at most `held` of the others, a tenth at least. */
export function split(all: Pictures, calibration: number, held: number): Split {
  if (all.count < 2) return { seen: all, held: all, same: true };
  const kept = Math.min(held, Math.max(all.count - calibration, Math.ceil(all.count / 10)));
  const indices = Array.from({ length: all.count }, (_, i) => i);
  const chosen = new Set(evenly(indices, Math.min(calibration, all.count - kept)));
  const rest = evenly(
    indices.filter((index) => !chosen.has(index)),
    kept,
  );
  return { seen: choose(all, [...chosen]), held: choose(all, rest), same: false };
}
