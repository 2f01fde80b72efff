/** Red, green, blue of evidence for a class, and against it: orange and blue, which the colour-blind tell apart. */
const FOR = [240, 120, 20] as const;
const AGAINST = [40, 90, 200] as const;

/** A map as pixels R, G, B, A: the stronger, the more opaque; `strongest` is what counts as fully opaque. */
export function paint(map: Float32Array, strongest: number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(map.length * 4);
  map.forEach((value, i) => {
    const share = strongest > 0 ? Math.min(1, Math.abs(value) / strongest) : 0;
    out.set([...(value > 0 ? FOR : AGAINST), Math.round(255 * share)], i * 4);
  });
  return out;
}

/** Where a map is highest: row and column, counted from 1. */
export function peak(map: Float32Array, width: number): { row: number; column: number } {
  const at = map.indexOf(Math.max(...map));
  return { row: Math.floor(at / width) + 1, column: (at % width) + 1 };
}

/** The largest absolute value of some maps. */
export function strongestOf(maps: readonly Float32Array[]): number {
  return Math.max(0, ...maps.flatMap((map) => [...map].map(Math.abs)));
}
