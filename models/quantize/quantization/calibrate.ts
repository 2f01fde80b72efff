/** What every quantized tensor holds while the fp32 network looks at pictures. */

import { calibrationGraph } from '../write/float.ts';
import type { Net } from '../net/types.ts';
import { openSession } from '../runtime.ts';
import { addValues, emptyHistogram, type Histogram } from './histogram.ts';

/** One batch of normalized pictures, N×C×H×W. */
export interface Batch {
  dims: readonly number[];
  data: Float32Array;
}

/**
 * A histogram for each of `tensors`, over all of `batches`: one pass for the ranges, one for the counts.
 * `batches` is walked through twice, so it may make each batch as it is asked for; `done` is told after each batch of
 * each pass. Throws an Error where there is no picture, or where a map comes to hold what is no finite number.
 */
export async function calibrate(
  net: Net,
  tensors: readonly string[],
  batches: Iterable<Batch>,
  done: () => void = () => {},
): Promise<Map<string, Histogram>> {
  const session = await openSession(calibrationGraph(net, tensors));
  const look = async (visit: (name: string, values: Float32Array) => void): Promise<void> => {
    for (const batch of batches) {
      const outputs = await session.run({ [net.input.name]: batch });
      for (const name of tensors)
        visit(name, name === net.input.name ? batch.data : (outputs[name]?.data as Float32Array));
      done();
    }
  };
  const ends = new Map(tensors.map((name) => [name, { low: Infinity, high: -Infinity }]));
  await look((name, values) => {
    const range = ends.get(name) ?? { low: 0, high: 0 };
    for (const value of values) {
      if (!Number.isFinite(value)) throw new Error(`the map "${name}" becomes ${value} on a picture`);
      if (value < range.low) range.low = value;
      if (value > range.high) range.high = value;
    }
  });
  if ([...ends.values()].some(({ low }) => low === Infinity))
    throw new Error('there is no picture to calibrate with');
  const histograms = new Map([...ends].map(([name, { low, high }]) => [name, emptyHistogram(low, high)]));
  await look((name, values) => {
    const histogram = histograms.get(name);
    if (histogram) addValues(histogram, values);
  });
  await session.release();
  return histograms;
}
