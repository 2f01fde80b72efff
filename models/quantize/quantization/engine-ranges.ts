/** The ranges of the maps that the site's own engine stores in 7 bits. */
import type { Range } from '../../../src/inference/engine/plan.ts';
import type { Net } from '../net/types.ts';
import { affineFor } from './affine.ts';
import type { Histogram } from './histogram.ts';
import type { Method } from './methods.ts';

/** The largest byte that enters a convolution: what relaxed SIMD multiplies alike on every processor. */
export const SEVEN_BITS = 127;

/**
 * Asks for the range of any map of which `seen` has a histogram, or that only moves numbers of one which it has. The picture
 * itself keeps all of its range.
 */
export function engineRanges(
  net: Net,
  seen: ReadonlyMap<string, Histogram>,
  method: Method,
): (map: string) => Range {
  const producer = new Map(net.layers.map((layer) => [layer.output, layer]));
  return (map) => {
    let name = map;
    while (!seen.has(name) && producer.has(name)) name = producer.get(name)?.inputs[0] ?? '';
    const histogram = seen.get(name);
    if (!histogram) throw new Error(`nothing is known of the values of ${map}`);
    const range = name === net.input.name ? histogram : method(histogram, SEVEN_BITS);
    const { scale, zeroPoint } = affineFor(range, SEVEN_BITS);
    return { scale, zero: zeroPoint };
  };
}
