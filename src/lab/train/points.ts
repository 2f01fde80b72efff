import { normal, randomOf } from './random.ts';

/** Points of the plane in [-1, 1]² and the class, 0 or 1, of each. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly label: Uint8Array;
}

export const SETS = ['spirals', 'rings', 'xor', 'moons', 'own'] as const;
export type SetName = (typeof SETS)[number];

/** How many points a set has that nobody drew. */
export const COUNT = 512;

/** Where the point of a class with parameter `t` in [0, 1) lies, before the noise. */
const SHAPES: Record<
  Exclude<SetName, 'own'>,
  (label: number, t: number, random: () => number) => readonly [number, number]
> = {
  spirals: (label, t) => {
    const angle = t * 1.75 * 2 * Math.PI + label * Math.PI;
    const radius = 0.08 + 0.84 * t;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  rings: (label, t) => {
    const radius = label === 0 ? 0.35 : 0.8;
    return [radius * Math.cos(2 * Math.PI * t), radius * Math.sin(2 * Math.PI * t)];
  },
  xor: (label, _t, random) => {
    const side = random() < 0.5 ? -1 : 1;
    const from = () => 0.1 + 0.8 * random();
    return [side * from(), (label === 0 ? side : -side) * from()];
  },
  moons: (label, t) => {
    const angle = Math.PI * t;
    return label === 0
      ? [0.55 * Math.cos(angle) - 0.25, 0.65 * Math.sin(angle) - 0.2]
      : [0.25 - 0.55 * Math.cos(angle), 0.2 - 0.65 * Math.sin(angle)];
  },
};

/** COUNT points of a set, half of them of each class; the same for the same seed. */
export function pointsOf(set: Exclude<SetName, 'own'>, seed: number): Points {
  const random = randomOf(seed * 7919 + 17);
  const points = empty(COUNT);
  const noise = set === 'spirals' ? 0.015 : 0.04;
  for (let i = 0; i < COUNT; i++) {
    const label = i % 2;
    const [x, y] = SHAPES[set](label, (i + random()) / COUNT, random);
    points.x[i] = x + noise * normal(random);
    points.y[i] = y + noise * normal(random);
    points.label[i] = label;
  }
  return points;
}

/** Points as someone drew them: [x, y, class] each. */
export function pointsFrom(drawn: readonly Drawn[]): Points {
  const points = empty(drawn.length);
  drawn.forEach(([x, y, label], i) => {
    points.x[i] = x;
    points.y[i] = y;
    points.label[i] = label;
  });
  return points;
}

export type Drawn = readonly [x: number, y: number, label: number];

function empty(count: number): Points {
  return { x: new Float64Array(count), y: new Float64Array(count), label: new Uint8Array(count) };
}
