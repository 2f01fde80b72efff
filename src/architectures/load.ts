import { z } from 'astro/zod';
import { network, type Network } from './schema.ts';

const FILES = import.meta.glob<unknown>('../../content/architectures/*.json', {
  eager: true,
  import: 'default',
});

const FAMILIES = ['vgg', 'plain', 'residual'] as const satisfies readonly Network['family'][];

/** Every network: ImageNet before CIFAR-10, by family, then by depth. A file that breaks the schema stops the build and is named. */
export function networks(): Network[] {
  const all = Object.entries(FILES).map(([file, content]) => {
    const { data, error } = network.safeParse(content);
    if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
    return data;
  });
  const rank = ({ data, family }: Network) => (data === 'imagenet' ? 0 : 10) + FAMILIES.indexOf(family);
  return all.sort((a, b) => rank(a) - rank(b) || a.depth - b.depth);
}
