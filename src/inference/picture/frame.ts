export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** What of a picture a network is given: the picture is turned, then a square is cut out of it. */
export interface Frame {
  readonly turn: Turn;
  /** The square's centre, in per cent of the turned picture's width and height. */
  readonly x: number;
  readonly y: number;
  /** The square's side, in per cent of the shorter side. */
  readonly size: number;
}

/** The largest square in the middle of the picture as it is. */
export const WHOLE: Frame = { turn: 0, x: 50, y: 50, size: 100 };

/** The smallest square, in per cent of the shorter side. */
export const LEAST = 10;

/** A corner of the square as seen from its centre: [1, 1] is at the right below. */
export type Corner = readonly [-1 | 1, -1 | 1];

const TURNS: readonly Turn[] = [0, 90, 180, 270];

export function sameFrame(a: Frame, b: Frame): boolean {
  return a.turn === b.turn && a.x === b.x && a.y === b.y && a.size === b.size;
}

/** Whether a frame leaves out more than a network cuts away anyway. */
export function isCropped({ x, y, size }: Frame): boolean {
  return x !== WHOLE.x || y !== WHOLE.y || size !== WHOLE.size;
}

/** A picture's size once it is turned: ({ 4, 3 }, 90) → { 3, 4 }. */
export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The square in whole pixels of the turned picture, inside it; { x, y } is its corner at the left above. */
export function squareOf(frame: Frame, { width, height }: Size): { x: number; y: number; side: number } {
  const shorter = Math.min(width, height);
  const side = clamp(Math.round((shorter * frame.size) / 100), 1, shorter);
  const start = (centre: number, length: number) =>
    clamp(Math.floor((centre / 100) * length - side / 2), 0, length - side);
  return { x: start(frame.x, width), y: start(frame.y, height), side };
}

/** The nearest frame whose square lies inside a turned picture of this size, in tenths of a per cent. */
export function within(frame: Frame, { width, height }: Size): Frame {
  const size = clamp(frame.size, LEAST, 100);
  const centre = (value: number, length: number) => {
    const half = (size / 2) * (Math.min(width, height) / length);
    return tenths(clamp(value, half, 100 - half));
  };
  return { turn: frame.turn, x: centre(frame.x, width), y: centre(frame.y, height), size: tenths(size) };
}

/** Moved by per cent of the picture's width and height. */
export function moved(frame: Frame, picture: Size, dx: number, dy: number): Frame {
  return within({ ...frame, x: frame.x + dx, y: frame.y + dy }, picture);
}

/** Larger or smaller about its centre. */
export function scaled(frame: Frame, picture: Size, factor: number): Frame {
  return within({ ...frame, size: frame.size * factor }, picture);
}

/** A corner pulled by (dx, dy) pixels, the one across from it staying where it is. */
export function pulled(frame: Frame, picture: Size, [cx, cy]: Corner, dx: number, dy: number): Frame {
  const { width, height } = picture;
  const shorter = Math.min(width, height);
  const side = (shorter * frame.size) / 100;
  const fixed = {
    x: (frame.x / 100) * width - (cx * side) / 2,
    y: (frame.y / 100) * height - (cy * side) / 2,
  };
  const room = Math.min(cx > 0 ? width - fixed.x : fixed.x, cy > 0 ? height - fixed.y : fixed.y);
  const next = clamp(side + (cx * dx + cy * dy) / 2, (shorter * LEAST) / 100, room);
  const x = ((fixed.x + (cx * next) / 2) / width) * 100;
  const y = ((fixed.y + (cy * next) / 2) / height) * 100;
  return within({ ...frame, x, y, size: (next / shorter) * 100 }, picture);
}

/** Picture and square turned together by a quarter, clockwise or back: the square keeps what it shows. */
export function quarter({ turn, x, y, size }: Frame, clockwise: boolean): Frame {
  const next = TURNS[(TURNS.indexOf(turn) + (clockwise ? 1 : 3)) % 4] ?? 0;
  const [nx, ny] = clockwise ? [100 - y, x] : [y, 100 - x];
  return { turn: next, x: tenths(nx), y: tenths(ny), size };
}

/** '?crop=40,50,80&turn=90': centre x, centre y and side in per cent, degrees; what makes no sense is left out. */
export function readFrame(values: URLSearchParams): Frame {
  const turn = TURNS.find((known) => `${known}` === values.get('turn')) ?? 0;
  const found = /^(\d{1,3}(?:\.\d)?),(\d{1,3}(?:\.\d)?),(\d{1,3}(?:\.\d)?)$/.exec(values.get('crop') ?? '');
  const [x = 101, y = 101, size = 101] = found?.slice(1).map(Number) ?? [];
  return Math.max(x, y, size) > 100 || size < LEAST ? { ...WHOLE, turn } : { turn, x, y, size };
}

/** The opposite of readFrame; null for what needs no saying. */
export function writeFrame(frame: Frame): { crop: string | null; turn: string | null } {
  const { turn, x, y, size } = frame;
  return { crop: isCropped(frame) ? `${x},${y},${size}` : null, turn: turn === 0 ? null : `${turn}` };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
