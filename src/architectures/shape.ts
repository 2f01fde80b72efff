import { z } from 'astro/zod';

const pool = z.strictObject({
  kernel: z.number().int().min(2),
  stride: z.number().int().min(1),
  padding: z.number().int().min(0),
});

const stage = z.strictObject({
  /** As Table 1 calls it; part of addresses. */
  id: z.string().regex(/^conv[1-9]$/),
  /** Max pooling in front of the first block (ResNet) or behind the last (VGG). */
  poolBefore: pool.optional(),
  poolAfter: pool.optional(),
  /** 'single' is one convolution, 'basic' two of 3×3, 'bottleneck' 1×1, 3×3 and 1×1 with four times the filters. */
  block: z.enum(['single', 'basic', 'bottleneck']),
  /** Filters of a bottleneck's inner convolutions where they are not `filters`, and the groups of its 3×3 (ResNeXt). */
  inner: z.number().int().min(1).optional(),
  groups: z.number().int().min(2).optional(),
  /** Side of the filters of a single convolution; the other blocks have theirs by definition. */
  kernel: z.number().int().min(1).optional(),
  filters: z.number().int().min(1),
  blocks: z.number().int().min(1),
  /** Of the first block; the others have stride 1. */
  stride: z.number().int().min(1),
});

const common = z.strictObject({
  name: z.string().min(1),
  family: z.enum(['residual', 'plain', 'vgg']),
  data: z.enum(['imagenet', 'cifar-10']),
  /** Weighted layers from input to softmax; projections on shortcuts do not count. */
  depth: z.number().int().min(1),
  /** BibTeX key of the publication that describes the network. */
  source: z.string().regex(/^[a-z0-9-]+$/),
  /** Channels, height, width. */
  input: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
  /** With it a convolution has scale and shift instead of a bias. */
  batchNormalization: z.boolean(),
  /** Whether BN stands before each convolution of a block, on what it reads, and once more before the classifier. */
  preActivation: z.boolean().optional(),
  stages: z.array(stage).min(1),
  /** Which convolution of a block carries the block's stride, counted from 1. */
  strideOn: z.number().int().min(1).max(3),
  /** Option of §3.3 and §4.1 for shortcuts; null for networks without. */
  shortcut: z.enum(['A', 'B', 'C']).nullable(),
  averagePool: z.boolean(),
  /** Outputs of the fully connected layers; the last are the classes. */
  classifier: z.array(z.number().int().min(1)).min(1),
});

/** The types of a network's fields; schema.ts holds a network to its rules as well. */
export const shape = common.extend({
  id: z.string().regex(/^(resnet|plain|vgg)-[1-9][0-9]*$/),
  /** What the ResNet paper prints of it: multiply-adds in billions, parameters in millions. */
  paper: z.strictObject({
    page: z.number().int().min(1).max(12),
    where: z.string().min(1),
    multiplyAdds: z.number().positive().optional(),
    parameters: z.number().positive().optional(),
  }),
});

/** A network that came after the paper. */
export const laterShape = common.extend({
  id: z.string().regex(/^(preact|wrn|resnext|resnet)-[1-9][0-9]*(-[a-z0-9]+)?$/),
  /** Parameters in millions as its publication has them. */
  published: z.strictObject({ parameters: z.number().positive() }),
  /** The block of this site that is about it. */
  see: z.string().regex(/^(after|paper\/[a-z-]+)\/#[a-z0-9-]+$/),
});

/** A network of the paper; a later one; what both have, from which shapes and counts are derived. */
export type PaperNetwork = z.infer<typeof shape>;
export type LaterNetwork = z.infer<typeof laterShape>;
export type Network = z.infer<typeof common> & { id: string };
export type Stage = Network['stages'][number];
export type Pool = z.infer<typeof pool>;
export type Option = NonNullable<Network['shortcut']>;

export const OPTIONS = ['A', 'B', 'C'] as const satisfies readonly Option[];
