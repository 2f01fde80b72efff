import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Spec } from './spec.ts';

/** 'Residual, 38 layers' and what else tells it from the networks beside it. */
export function nameOf(t: Text, spec: Spec, beside: readonly Spec[]): string {
  const differs = (key: keyof Spec) => beside.some((other) => other[key] !== spec[key]);
  return [
    tell(t, `train.name.${spec.shortcut}`, { n: spec.depth }),
    ...(differs('norm') ? [tell(t, spec.norm ? 'train.name.norm' : 'train.name.free')] : []),
    ...(differs('start') ? [tell(t, `train.name.${spec.start}`)] : []),
    ...(differs('warm') && spec.warm ? [tell(t, 'train.name.warm')] : []),
  ].join(tell(t, 'train.comma'));
}

/** Orange or blue. */
export function toneOf({ shortcut }: Spec): 'plain' | 'residual' {
  return shortcut === 'plain' ? 'plain' : 'residual';
}

/** Per cent with one decimal: 33.39 → '33.4 %'. */
export function percent(error: number): string {
  return `${error.toFixed(1)}%`;
}
