/** The ranges of the maps that the site's own engine stores in 7 bits, which relaxed SIMD multiplies alike on every processor, or twice 7. */
import { mostOf, MOST_FINE_INPUTS, type Range } from '../../../src/inference/engine/plan.ts';
import { consumers, type Net } from '../net/types.ts';
import { affineFor } from './affine.ts';
import type { Histogram } from './histogram.ts';
import { METHODS, type Method } from './methods.ts';

/** How ranges of the plan are chosen; `fine`: the maps between layers are stored in 14 bits, two bytes, where that is possible. */
export interface EngineMethod {
  readonly method: Method;
  readonly fine?: true;
}

/** The ways by the name that the command knows them by. With 14 bits there is no need to cut anything off. */
export const ENGINE_METHODS: Readonly<Record<string, EngineMethod>> = {
  ...Object.fromEntries(Object.entries(METHODS).map(([name, method]) => [name, { method }])),
  fine: { method: METHODS['minmax']!, fine: true },
};

/**
 * Asks for the range of any map of which `seen` has a histogram, or that only moves numbers of one which it has. The picture
 * itself keeps all of its range.
 */
export function engineRanges(
  net: Net,
  seen: ReadonlyMap<string, Histogram>,
  { method, fine }: EngineMethod,
): (map: string) => Range {
  const producer = new Map(net.layers.map((layer) => [layer.output, layer]));
  return (map) => {
    let name = map;
    while (!seen.has(name) && producer.has(name)) name = producer.get(name)?.inputs[0] ?? '';
    const histogram = seen.get(name);
    if (!histogram) throw new Error(`nothing is known of the values of ${map}`);
    const kept = fine && fits(net, map) ? ({ fine } as const) : {};
    const most = mostOf(kept);
    const range = name === net.input.name ? histogram : method(histogram, most);
    const { scale, zeroPoint } = affineFor(range, most);
    return { scale, zero: zeroPoint, ...kept };
  };
}

/** Whether the sums of all convolutions that read a map have room for 14 bits. */
function fits(net: Net, map: string): boolean {
  return consumers(net, map).every(
    (layer) => layer.op !== 'Conv' || layer.weight.data.length / layer.weight.dims[0]! <= MOST_FINE_INPUTS,
  );
}
