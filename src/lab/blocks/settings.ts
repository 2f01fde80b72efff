import { readCommon, writeCommon, type Common } from '../bench/settings.ts';
import { readMany, writeMany, type ManySettings } from '../folder/many-settings.ts';

/** What the experiment with residual branches remembers. */
export interface Settings extends Common, ManySettings {
  readonly model: string;
  /** '110…' as set by hand; null while the gates follow from `off` and `seed`. */
  readonly gates: string | null;
  /** How many branches are shut at random. */
  readonly off: number;
  readonly seed: number;
  /** Of the curve over many pictures: random orders in which blocks go, the seed of the first, and how many pictures. */
  readonly draws: number;
  readonly from: number;
  readonly pictures: number;
}

/** What the curve can be drawn from; the first is where it begins. */
export const DRAWS = [3, 1, 5, 10] as const;
export const PICTURES = [100, 20, 50, 200] as const;

/** '?model=resnet-20&off=3&seed=7' or '?gates=111101111'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  return {
    ...readCommon(values),
    model: values.get('model') ?? 'resnet-20',
    gates: values.get('gates'),
    off: whole(values.get('off')),
    seed: whole(values.get('seed')),
    ...readMany(values),
    draws: oneOf(DRAWS, values.get('draws')),
    from: whole(values.get('from')) || 1,
    pictures: oneOf(PICTURES, values.get('pictures')),
  };
}

/** The opposite of `read`; gates set by hand stand for themselves, others for how they were drawn. */
export function write({
  model,
  gates,
  off,
  seed,
  many,
  draws,
  from,
  pictures,
  ...common
}: Settings): Record<string, string | null> {
  const drawn = gates === null && off > 0;
  return {
    model,
    ...writeCommon(common),
    gates,
    off: drawn ? `${off}` : null,
    seed: drawn ? `${seed}` : null,
    ...writeMany({ many }),
    draws: draws === DRAWS[0] ? null : `${draws}`,
    from: from === 1 ? null : `${from}`,
    pictures: pictures === PICTURES[0] ? null : `${pictures}`,
  };
}

/** The one of some numbers that a text names, else the first. */
export function oneOf(all: readonly [number, ...number[]], text: string | null): number {
  return all.find((one) => `${one}` === text) ?? all[0];
}

function whole(text: string | null): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}
