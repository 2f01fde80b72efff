import {
  moved,
  pulled,
  scaled,
  squareOf,
  type Corner,
  type Frame,
  type Size,
} from '../../inference/picture/frame.ts';

/** A place on the turned picture, in its pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What fingers hold: a corner of the square, the square, or (two of them) both ends of it. */
export type Grip = Corner | 'square' | 'both';

/** A gesture under way: the frame as it was, what is held, and from where. */
export interface Gesture {
  readonly frame: Frame;
  readonly grip: Grip;
  readonly from: readonly Point[];
}

/** Per cent that an arrow key moves by, and with Shift. */
const STEP = 2;
const STRIDE = 10;

/** How much larger or smaller a key or a button makes the square. */
export const ZOOM = 1.25;

/**
 * The gesture that begins where these fingers touch. One finger beside the square brings the square to it. Corners are held
 * within `reach`, unless the square is so small that nothing would be left of it to hold.
 */
export function grasp(frame: Frame, picture: Size, from: readonly Point[], reach: number): Gesture {
  const [finger, second] = from;
  if (finger === undefined || second) return { frame, grip: 'both', from };
  const { x, y, side } = squareOf(frame, picture);
  if (side > 3 * reach)
    for (const cx of [-1, 1] as const)
      for (const cy of [-1, 1] as const) {
        const corner = { x: cx > 0 ? x + side : x, y: cy > 0 ? y + side : y };
        if (distance(corner, finger) <= reach) return { frame, grip: [cx, cy], from };
      }
  const inside = finger.x >= x && finger.x <= x + side && finger.y >= y && finger.y <= y + side;
  const centred = { ...frame, x: (finger.x / picture.width) * 100, y: (finger.y / picture.height) * 100 };
  return { frame: inside ? frame : moved(centred, picture, 0, 0), grip: 'square', from };
}

/** The frame once the fingers have come here. */
export function pull({ frame, grip, from }: Gesture, to: readonly Point[], picture: Size): Frame {
  const [start, now] = [middle(from), middle(to)];
  const [dx, dy] = [now.x - start.x, now.y - start.y];
  if (typeof grip !== 'string') return pulled(frame, picture, grip, dx, dy);
  const next = moved(frame, picture, (dx / picture.width) * 100, (dy / picture.height) * 100);
  return grip === 'square' ? next : scaled(next, picture, span(to) / Math.max(1, span(from)));
}

/** The frame after a key: arrows move, plus and minus scale; null for keys that mean nothing here. */
export function afterKey(frame: Frame, picture: Size, key: string, shift: boolean): Frame | null {
  if (key === '+' || key === '=') return scaled(frame, picture, ZOOM);
  if (key === '-' || key === '_') return scaled(frame, picture, 1 / ZOOM);
  const arrow = ARROWS.get(key);
  if (arrow === undefined) return null;
  const step = shift ? STRIDE : STEP;
  return moved(frame, picture, arrow[0] * step, arrow[1] * step);
}

const ARROWS = new Map<string, readonly [number, number]>([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function span([a, b]: readonly Point[]): number {
  return a && b ? distance(a, b) : 1;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
