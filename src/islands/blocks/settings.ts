import { readCommon, writeCommon, type Common } from '../bench/settings.ts';

/** What the experiment with residual branches remembers. */
export interface Settings extends Common {
  readonly model: string;
  /** '110…' as set by hand; null while the gates follow from `off` and `seed`. */
  readonly gates: string | null;
  /** How many branches are shut at random. */
  readonly off: number;
  readonly seed: number;
}

/** '?model=resnet-20&off=3&seed=7' or '?gates=111101111'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  return {
    ...readCommon(values),
    model: values.get('model') ?? 'resnet-20',
    gates: values.get('gates'),
    off: whole(values.get('off')),
    seed: whole(values.get('seed')),
  };
}

/** The opposite of `read`; gates set by hand stand for themselves, others for how they were drawn. */
export function write({ model, gates, off, seed, ...common }: Settings): Record<string, string | null> {
  const drawn = gates === null && off > 0;
  return {
    model,
    ...writeCommon(common),
    gates,
    off: drawn ? `${off}` : null,
    seed: drawn ? `${seed}` : null,
  };
}

function whole(text: string | null): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}
