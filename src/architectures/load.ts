import { z } from 'astro/zod';
import { laterNetwork, network, type LaterNetwork, type Network, type PaperNetwork } from './schema.ts';

const FILES = import.meta.glob<unknown>('../../content/architectures/*.json', {
  eager: true,
  import: 'default',
});

const LATER = import.meta.glob<unknown>('../../content/architectures/later/*.json', {
  eager: true,
  import: 'default',
});

const FAMILIES = ['vgg', 'plain', 'residual'] as const satisfies readonly Network['family'][];

/**
 * Every network of the paper: ImageNet before CIFAR-10, by family, then by depth. A file that breaks the schema stops the
 * build and is named.
 */
export function networks(): PaperNetwork[] {
  return inOrder(read(FILES, network));
}

/** The networks that came after the paper, in the same order. */
export function laterNetworks(): LaterNetwork[] {
  return inOrder(read(LATER, laterNetwork));
}

/** All of them, those of the paper first. */
export function allNetworks(): (PaperNetwork | LaterNetwork)[] {
  return [...networks(), ...laterNetworks()];
}

function read<T>(files: Readonly<Record<string, unknown>>, schema: z.ZodType<T>): T[] {
  return Object.entries(files).map(([file, content]) => {
    const { data, error } = schema.safeParse(content);
    if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
    return data;
  });
}

function inOrder<T extends Network>(all: T[]): T[] {
  const rank = ({ data, family }: Network) => (data === 'imagenet' ? 0 : 10) + FAMILIES.indexOf(family);
  return all.sort((a, b) => rank(a) - rank(b) || a.depth - b.depth);
}
