import type { Step } from './steps.ts';

/** How far one number of a map sees, and how far apart its neighbours look, in pixels of the picture. */
export interface Reach {
  field: number;
  jump: number;
}

interface Place {
  shape: readonly [number, number, number];
  reach: Reach;
}

/** What the output of a layer sees, given what its input sees: 3×3 after 3×3 sees 5 pixels, after a stride of 2 it sees 7. */
export function reach({ op, kernel, stride }: Step, { shape, reach: { field, jump } }: Place): Reach {
  const [, height] = shape;
  const side = op === 'average-pool' || op === 'fc' ? height : kernel;
  return { field: field + (side - 1) * jump, jump: jump * stride };
}
