import { convolutions, shortcutOf } from './block.ts';
import type { Network, Option, Pool, Stage } from './schema.ts';

/** A layer as the plan says it, before its shapes are known. */
export interface Step {
  /** Its address on the network's page: conv3-1-2 is the second convolution of the paper's conv3_1. */
  id: string;
  /** conv1 … conv5, or 'head' for what follows the last of them. */
  stage: string;
  /** Number of its block in the stage, from 1; 0 for a layer outside the blocks. */
  block: number;
  op: 'conv' | 'max-pool' | 'average-pool' | 'fc';
  /** Whether it lies on the way through or on a shortcut around a block. */
  role: 'main' | 'shortcut';
  /** Whether it is the first of its block, whose input the shortcut takes. */
  opens: boolean;
  /** Whether it makes up its stage alone, so that the stage's name is its name: conv1. */
  alone: boolean;
  kernel: number;
  stride: number;
  padding: number;
  /** Output channels; for pooling those of the input. */
  filters: number | null;
  /** Groups of a convolution whose channels do not all see each other. */
  groups?: number;
}

/** What may be asked of a network other than what its file says. */
export interface Variant {
  shortcut?: Option;
  /** Which convolution of a block carries the stride, from 1. */
  strideOn?: number;
}

/** Every layer of a network in order, a block's projection behind its convolutions. BN, ReLU and softmax are left out. */
export function steps(network: Network, variant: Variant = {}): Step[] {
  return [
    ...network.stages.flatMap((stage, index) => [
      ...pooling(`${stage.id}-pool`, stage, stage.poolBefore),
      ...Array.from({ length: stage.blocks }, (_, i) => blockSteps(network, index, i + 1, variant)).flat(),
      ...pooling(`${stage.id}-pool`, stage, stage.poolAfter),
    ]),
    ...head(network),
  ];
}

function blockSteps(network: Network, index: number, block: number, variant: Variant): Step[] {
  const stage = network.stages[index]!;
  const strideOn = stage.block === 'single' ? 1 : (variant.strideOn ?? network.strideOn);
  const stride = block === 1 ? stage.stride : 1;
  const convs = convolutions(stage);
  // The only convolution of a block shares the block's address.
  const name = `${stage.id}-${block}`;
  const alone = stage.block === 'single' && stage.blocks === 1;
  const common = { stage: stage.id, block, alone, op: 'conv' } as const;
  const main = convs.map(({ kernel, filters, groups }, i): Step => ({
    ...common,
    id: convs.length > 1 ? `${name}-${i + 1}` : name,
    role: 'main',
    opens: i === 0,
    kernel,
    stride: i + 1 === strideOn ? stride : 1,
    padding: (kernel - 1) / 2,
    filters,
    ...(groups === undefined ? {} : { groups }),
  }));
  const shortcut = shortcutOf(network, index, block, variant.shortcut ?? network.shortcut);
  if (shortcut !== 'projection') return main;
  const filters = convs.at(-1)!.filters;
  const rest = { role: 'shortcut', opens: false, kernel: 1, stride, padding: 0, filters } as const;
  return [...main, { ...common, ...rest, id: `${name}-shortcut` }];
}

function pooling(id: string, stage: Stage, pool: Pool | undefined): Step[] {
  if (pool === undefined) return [];
  const rest = { block: 0, op: 'max-pool', role: 'main', opens: false, alone: false, filters: null } as const;
  return [{ id, stage: stage.id, ...rest, ...pool }];
}

function head({ averagePool, classifier }: Network): Step[] {
  const common = {
    stage: 'head',
    block: 0,
    role: 'main',
    opens: false,
    alone: false,
    padding: 0,
    stride: 1,
  } as const;
  const fc = classifier.map((filters, i): Step => ({
    ...common,
    id: classifier.length > 1 ? `fc-${i + 1}` : 'fc',
    op: 'fc',
    kernel: 1,
    filters,
  }));
  // Its kernel is the whole map.
  const pool: Step = { ...common, id: 'average-pool', op: 'average-pool', kernel: 0, filters: null };
  return averagePool ? [pool, ...fc] : fc;
}
