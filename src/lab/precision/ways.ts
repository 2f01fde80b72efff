import type { Model } from '../../inference/manifest.ts';
import type { Want } from '../bench/want.ts';
import { withMinus } from '../../i18n/minus.ts';

/** The ways in which one network is computed: as trained; its weights rounded; its maps too; the second on the GPU. */
export const WAYS = ['fp32', 'float', 'int8', 'gpu'] as const;
export type Way = (typeof WAYS)[number];

/** How often each is run, for a median. */
export const TIMES = 9;

const HOW = {
  fp32: { as: 'fp32', backend: 'wasm' },
  float: { as: 'float', backend: 'wasm' },
  int8: { backend: 'wasm' },
  gpu: { as: 'float', backend: 'webgpu' },
} as const satisfies Record<Way, Partial<Want>>;

export function wantOf(model: string, way: Way): Want {
  return { model, gates: null, times: TIMES, ...HOW[way] };
}

/** What a way has to fetch of a network, in bytes. */
export function bytesOf({ files }: Pick<Model, 'files'>, way: Way): number {
  if (way === 'fp32') return files.fp32?.bytes ?? 0;
  return files.weights.bytes + files[way === 'int8' ? 'wasm' : 'webgpu'].bytes;
}

/** The largest difference between numbers at the same place: ([1, 2], [1.5, 2]) → 0.5; 0 of nothing. */
export function mostOff(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Math.max(0, ...Array.from(one, (value, i) => Math.abs(value - (other[i] ?? NaN))));
}

/** The largest less the smallest. */
export function spread(values: ArrayLike<number>): number {
  const all = Array.from(values);
  return Math.max(...all) - Math.min(...all);
}

/** A score or a difference with a true minus: −1.234, 0.000012; '0' only where nothing is there. */
export function formatScore(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  return withMinus(value.toFixed(size < 0.001 ? 6 : 3));
}
