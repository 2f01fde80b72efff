import { readSpec, type Spec } from './spec.ts';

/** A question, and the networks whose training answers it. */
export interface Preset {
  readonly id: string;
  readonly nets: readonly Spec[];
  readonly seed: number;
}

const preset = (id: string, seed: number, ...codes: readonly string[]): Preset => ({
  id,
  seed,
  nets: codes.map((code) => readSpec(code)!),
});

/** In the order in which a reader may ask. All train on the spirals, 12 units wide, at rate 0.1. */
export const PRESETS: readonly Preset[] = [
  preset('degradation', 1, 'plain-8', 'plain-20', 'plain-38'),
  preset('cure', 1, 'plain-38', 'residual-38'),
  preset('gradients', 1, 'plain-38-nobn', 'plain-38-he-nobn', 'plain-38', 'plain-38-he'),
  preset('warm', 4, 'residual-56', 'residual-56-warm'),
  preset('bare', 1, 'residual-38', 'bare-38'),
];

/** The question that the page opens with. */
export const FIRST = PRESETS[1]!;
