import { layers, type Layer } from './layers.ts';
import { OPTIONS, type Network, type Option } from './schema.ts';
import { summarize, type Summary } from './summary.ts';

/** The options that a network can be built with: A, B and C for a residual one of the paper, none for others. */
export function optionsOf(network: Network): readonly Option[] {
  return network.shortcut === null || !('paper' in network) ? [] : OPTIONS;
}

/** A layer and the options that have it. */
export interface OptionalLayer {
  layer: Layer;
  options: readonly Option[];
}

/** The layers of a network under any option, in order: what all of them have, and the projections that only some have. */
export function layersOfAll(network: Network): OptionalLayer[] {
  const options = optionsOf(network);
  if (options.length === 0) return layers(network).map((layer) => ({ layer, options }));
  const has = options.map(
    (option) => [option, new Set(layers(network, { shortcut: option }).map(({ id }) => id))] as const,
  );
  // C projects wherever another option does, so that its layers are all there are.
  return layers(network, { shortcut: 'C' }).map((layer) => ({
    layer,
    options: has.filter(([, ids]) => ids.has(layer.id)).map(([option]) => option),
  }));
}

/** What a network costs under each of its options. */
export function summaries(network: Network): Summary[] {
  return optionsOf(network).map((shortcut) => summarize(network, { shortcut }));
}

/** Classes that show an element under some options only: ['A', 'B'] → 'opt in-a in-b'; '' for all or none of them. */
export function optionClass(options: readonly Option[]): string {
  if (options.length === 0 || options.length === OPTIONS.length) return '';
  return ['opt', ...options.map((option) => `in-${option.toLowerCase()}`)].join(' ');
}

/** Options with equal values put together: A and B give 'x', C gives 'y' → [[['A', 'B'], 'x'], [['C'], 'y']]. */
export function alike<T>(values: readonly (readonly [Option, T])[]): [Option[], T][] {
  const found = new Map<T, Option[]>();
  for (const [option, value] of values) found.set(value, [...(found.get(value) ?? []), option]);
  return [...found].map(([value, options]) => [options, value]);
}
