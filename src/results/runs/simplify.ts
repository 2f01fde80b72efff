/** A place: [x, y]. */
type Point = readonly [number, number];

/**
 * A line with fewer points: none of those left out is further than `most` from what is drawn instead (Douglas and Peucker, 1973).
 * Its first and last point stay.
 */
export function simplify(line: readonly Point[], most: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 3 || !first || !last) return [...line];
  const far = line.map((point) => distance(point, first, last));
  const widest = Math.max(...far);
  if (widest <= most) return [first, last];
  const at = far.indexOf(widest);
  return [...simplify(line.slice(0, at + 1), most).slice(0, -1), ...simplify(line.slice(at), most)];
}

/** How far a point is from the piece of a line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx ** 2 + dy ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
