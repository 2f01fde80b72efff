import type { Network, Option, Stage } from './shape.ts';

/** One convolution of a block, before anything is known of the map it reads. */
export interface BlockConv {
  kernel: number;
  filters: number;
  groups?: number | undefined;
}

/** A bottleneck's last convolution has four times the filters of the others (Table 1, page 5). */
const EXPANSION = 4;

/** The convolutions of a stage's block in order: bottleneck of 64 → 1×1 64, 3×3 64, 1×1 256. */
export function convolutions({ block, kernel = 3, filters, inner = filters, groups }: Stage): BlockConv[] {
  switch (block) {
    case 'single':
      return [{ kernel, filters }];
    case 'basic':
      return [
        { kernel: 3, filters },
        { kernel: 3, filters },
      ];
    case 'bottleneck':
      return [
        { kernel: 1, filters: inner },
        { kernel: 3, filters: inner, groups },
        { kernel: 1, filters: EXPANSION * filters },
      ];
  }
}

/** How many convolutions a kind of block has. */
export function blockLayers(block: Stage['block']): number {
  return { single: 1, basic: 2, bottleneck: 3 }[block];
}

/** Channels that leave a stage. */
export function width(stage: Stage): number {
  return convolutions(stage).at(-1)?.filters ?? stage.filters;
}

/** How a shortcut gets past its block: unchanged, with zeros for the channels that are missing, or by a 1×1 convolution. */
export type Shortcut = 'identity' | 'padding' | 'projection';

/**
 * The shortcut of a block (§3.3, page 4, and §4.1, page 6): A pads where the shape changes, B projects there,
 * C projects everywhere. null for plain and single blocks.
 */
export function shortcutOf(
  network: Network,
  stageIndex: number,
  block: number,
  option: Option | null,
): Shortcut | null {
  const stage = network.stages[stageIndex];
  if (option === null || stage === undefined || stage.block === 'single') return null;
  const before = network.stages[stageIndex - 1];
  const entering = block > 1 ? width(stage) : before ? width(before) : network.input[0];
  const same = entering === width(stage) && (block > 1 || stage.stride === 1);
  if (option === 'C') return 'projection';
  if (same) return 'identity';
  return option === 'A' ? 'padding' : 'projection';
}
