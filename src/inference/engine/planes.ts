import type { FeatureMap } from './engine.ts';

/** A map for others than the engine: [channel][row][column], nothing filled up. */
export interface Planes {
  readonly data: Float32Array<ArrayBuffer>;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** A map as [channel][row][column], copied out of the engine's memory. */
export function asPlanes({ data, height, width, channels, pitch }: FeatureMap): Float32Array<ArrayBuffer> {
  const area = height * width;
  const out = new Float32Array(channels * area);
  for (let channel = 0; channel < channels; channel++)
    for (let place = 0; place < area; place++) out[channel * area + place] = data[place * pitch + channel]!;
  return out;
}

/** Mean and standard deviation over all of a map. */
export function moments({ data, height, width, channels, pitch }: FeatureMap): {
  mean: number;
  deviation: number;
} {
  const area = height * width;
  const each = (add: (value: number) => number): number => {
    let sum = 0;
    for (let place = 0; place < area; place++)
      for (let channel = 0; channel < channels; channel++) sum += add(data[place * pitch + channel]!);
    return sum / (area * channels);
  };
  const mean = each((value) => value);
  return { mean, deviation: Math.sqrt(each((value) => (value - mean) ** 2)) };
}
