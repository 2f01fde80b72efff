/**
 * How a block of two layers ends: relu(F(x)), relu(F(x) + x) as in the paper, or F(x) + x with no ReLU after the sum.
 */
export const SHORTCUTS = ['plain', 'residual', 'bare'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** 'default' is what PyTorch gives a dense layer that nobody initializes; 'he' is what the paper takes. */
export const STARTS = ['default', 'he'] as const;
export type Start = (typeof STARTS)[number];

/** A network of dense layers: one that widens 2 to `width`, blocks of two, one that narrows to 2 classes. */
export interface Spec {
  readonly shortcut: Shortcut;
  /** Layers with weights: even, 4 to 56. */
  readonly depth: number;
  readonly norm: boolean;
  readonly start: Start;
  /** Whether training begins with a tenth of the rate. */
  readonly warm: boolean;
}

/** What the networks that are trained beside each other share. */
export interface Common {
  readonly width: number;
  readonly rate: number;
  readonly seed: number;
}

export const DEPTHS = { min: 4, max: 56 } as const;
export const WIDTHS = { min: 4, max: 24 } as const;
export const RATES = [0.3, 0.1, 0.03, 0.01, 0.003] as const;

/** Steps of a training; the rate falls to a tenth after one half and after three quarters of them. */
export const STEPS = 1500;
/** Steps at a tenth of the rate, where a network is warmed up. */
export const WARM_STEPS = 150;
export const BATCH = 128;
export const MOMENTUM = 0.9;
export const DECAY = 1e-4;

/** The rate of step `step`, counted from 0. */
export function rateAt(step: number, rate: number, warm: boolean): number {
  if (warm && step < WARM_STEPS) return rate / 10;
  if (step < STEPS / 2) return rate;
  return step < (STEPS * 3) / 4 ? rate / 10 : rate / 100;
}

/** 'plain-38', 'residual-38-he-bare-warm' …: a network as the address writes it; bare means without batch normalization. */
export function specCode({ shortcut, depth, norm, start, warm }: Spec): string {
  const extra = [start === 'he' ? '-he' : '', norm ? '' : '-nobn', warm ? '-warm' : ''];
  return `${shortcut}-${depth}${extra.join('')}`;
}

/** The opposite of specCode; null where a code makes no sense. */
export function readSpec(code: string): Spec | null {
  const found = /^(plain|residual|bare)-(\d+)(-he)?(-nobn)?(-warm)?$/.exec(code);
  if (!found) return null;
  const depth = Number(found[2]);
  if (depth % 2 !== 0 || depth < DEPTHS.min || depth > DEPTHS.max) return null;
  return {
    shortcut: found[1] as Shortcut,
    depth,
    start: found[3] ? 'he' : 'default',
    norm: !found[4],
    warm: !!found[5],
  };
}
