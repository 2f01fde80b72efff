/** The losses around some networks, as data/runs/landscape.json has them. */
export interface LandscapeData {
  /** Along a side of the plane. */
  readonly points: number;
  /** loss[i * points + j] is at (side(i), side(j)). */
  readonly nets: readonly { readonly id: string; readonly name: string; readonly loss: readonly number[] }[];
}

/** The coordinate of a point of a side: 0 → −1, the last → 1. */
export function side(index: number, points: number): number {
  return (2 * index) / (points - 1) - 1;
}

/** A loss as it is written: two digits from ten on, else two decimals: 31.4 → '31', 2.345 → '2.35', 0.0123 → '0.01'. */
export function sayLoss(loss: number): string {
  return loss >= 10 ? Number(loss.toPrecision(2)).toLocaleString('en-US') : loss.toFixed(2);
}

/** Where a panel lies in its drawing, in px: its data-box, '30 22 188'. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

export function boxOf(text: string): Box {
  const [left = 0, top = 0, size = 1] = text.split(' ').map(Number);
  return { left, top, size };
}

/** The point of the grid, [i, j], that is nearest to a place in the drawing; of a place outside, the nearest at the edge. */
export function gridAt({ left, top, size }: Box, x: number, y: number, points: number): [number, number] {
  const nearest = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * (points - 1));
  return [nearest((x - left) / size), nearest(1 - (y - top) / size)];
}

/** Where a point of the grid lies in the drawing. */
export function placeOf({ left, top, size }: Box, [i, j]: readonly [number, number], points: number) {
  return { x: left + (i / (points - 1)) * size, y: top + size - (j / (points - 1)) * size };
}
