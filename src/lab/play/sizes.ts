import type { SilhouetteNet } from '../../architectures/draw/silhouette.ts';

/** What a network has at one size of map: how many layers of how many channels; null where it has nothing there. */
export type AtSize = {
  readonly layers: readonly (readonly [count: number, channels: number])[];
  readonly multiplyAdds: number;
} | null;

/** A row of the table beside the silhouettes: what each network has at one size. */
export interface SizeRow {
  readonly size: number;
  readonly cells: readonly AtSize[];
}

/** The sizes of map that any of the networks has, large to small, with what each has there. */
export function sizeRows(nets: readonly Pick<SilhouetteNet, 'layers'>[]): SizeRow[] {
  const sizes = [...new Set(nets.flatMap(({ layers }) => layers.map(({ size }) => size)))];
  return sizes
    .sort((a, b) => b - a)
    .map((size) => ({
      size,
      cells: nets.map(({ layers }) => {
        const here = layers.filter((layer) => layer.size === size);
        if (here.length === 0) return null;
        const byChannels = Map.groupBy(here, ({ channels }) => channels);
        return {
          layers: [...byChannels].map(([channels, some]) => [some.length, channels] as const),
          multiplyAdds: here.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0),
        };
      }),
    }));
}
