import { blockLayers } from './block.ts';
import type { Network } from './shape.ts';

/** What is wrong with a network beyond the types of its fields, in words; empty where nothing is. */
export function faults(network: Network): string[] {
  const { id, depth, family, shortcut, stages, classifier } = network;
  const weighted =
    classifier.length + stages.reduce((sum, stage) => sum + stage.blocks * blockLayers(stage.block), 0);
  return [
    ...(weighted === depth ? [] : [`${id} has ${weighted} weighted layers, not ${depth}`]),
    ...((family === 'residual') === (shortcut !== null)
      ? []
      : [`${id}: a residual network has a shortcut option, any other has none`]),
    ...stages.flatMap((stage) =>
      (stage.block === 'single') === (stage.kernel !== undefined)
        ? []
        : [`${id} ${stage.id}: a single convolution, and nothing else, names its kernel`],
    ),
    ...stages.flatMap((stage) =>
      stage.block === 'bottleneck' || (stage.inner ?? stage.groups) === undefined
        ? []
        : [`${id} ${stage.id}: only a bottleneck has inner filters or groups`],
    ),
  ];
}

/** Whether the name of a network of the paper does not end in its depth, in words. */
export function misnamed({ id, depth }: Network): string[] {
  return id.endsWith(`-${depth}`) ? [] : [`${id} does not end in its depth, ${depth}`];
}
