/** A number of a run at its place in data units: iteration and per cent. */
export interface Value {
  x: number;
  y: number;
  /** The cell of the page's table that holds it: 'i391-plain-20-test'. */
  cell: string;
}

type Spot = Pick<Value, 'x' | 'y'>;

/** The parts of a line at or below `top`, cut where it crosses: [(0, 9), (1, 1), (2, 9)] below 5 → [(0.5, 5), (1, 1), (1.5, 5)]. */
export function below(points: readonly Spot[], top: number): Spot[][] {
  const parts: Spot[][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const crossing = before && before.y > top !== point.y > top ? [cut(before, point, top)] : [];
    if (point.y > top) parts.at(-1)?.push(...crossing);
    else if (before === undefined || before.y > top) parts.push([...crossing, point]);
    else parts.at(-1)?.push(point);
  });
  return parts;
}

function cut(a: Spot, b: Spot, y: number): Spot {
  return { x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y };
}

/** Heights moved apart to at least `gap`, in their order and none beyond `bottom`: spread([10, 12], 15, 100) → [10, 25]. */
export function spread(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let free = -Infinity;
  for (const index of order) {
    placed[index] = Math.max(heights[index] ?? 0, free);
    free = placed[index] + gap;
  }
  let limit = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = placed[index] - gap;
  }
  return placed;
}
