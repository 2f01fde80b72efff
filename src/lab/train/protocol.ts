import type { Points } from './points.ts';
import type { Common, Spec } from './spec.ts';
import type { State } from './trainer.ts';

/** What the page asks of a worker, which trains one network. */
export type Request =
  | { readonly type: 'start'; readonly spec: Spec; readonly common: Common; readonly points: Points }
  | { readonly type: 'steps'; readonly count: number };

/** Its answer to either: how the network stands, and what it answers where. */
export interface Reply {
  readonly state: State;
  readonly regions: Float32Array;
}
