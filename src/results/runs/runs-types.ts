import type { Run } from './run.ts';
import type { ChartOptions } from '../charts/types.ts';

export interface RunOptions extends ChartOptions {
  /** Whether each number is a mark that a pointer or the keyboard can reach; lines alone take a fifth of the bytes. */
  marks?: boolean;
}

/** A chart of training runs: the same runs and options give the same SVG, to the byte. */
export type RunChart = (runs: readonly Run[], options: RunOptions) => SVGElement;

/** How a line looks besides its colour: deeper is thicker, dashes set one kind apart from another. */
export interface Stroke {
  width: number;
  dash: string | null;
}

export const DASH = '6 4';

/** Thickness in px of a net's line among nets of these depths, from 1.5 for the shallowest to 3 for the deepest. */
export function thickness(depth: number, depths: readonly number[]): number {
  const ranks = [...new Set(depths)].sort((a, b) => a - b);
  return 1.5 + (1.5 * Math.max(0, ranks.indexOf(depth))) / Math.max(1, ranks.length - 1);
}
