import type { Order } from './settings.ts';

/** One line of the chart: a standard deviation for each 3×3 layer. */
export interface Series {
  readonly family: 'plain' | 'resnet';
  readonly net: string;
  /** Whether it is the average over the test pictures, or the picture at hand. */
  readonly measured: boolean;
  readonly values: readonly number[];
}

/** The values as the chart shows them: as they are, or largest first. */
export function arranged(values: readonly number[], order: Order): readonly number[] {
  return order === 'layer' ? values : [...values].sort((a, b) => b - a);
}

/** In how many layers the second net responds less than the first, layer by layer: lower([3, 1], [2, 2]) → 1. */
export function lower(first: readonly number[], second: readonly number[]): number {
  return second.filter((value, i) => value < (first[i] ?? -Infinity)).length;
}

/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Round numbers from 0 to at least `top`, four to seven of them: ticks(1.3) → [0, 0.25, …, 1.5]. */
export function ticks(top: number): number[] {
  const raw = top / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= raw) ?? raw;
  return Array.from({ length: Math.ceil(top / step - 1e-9) + 1 }, (_, i) =>
    Number((i * step).toPrecision(12)),
  );
}
