/** What a box of a concept map stands for; it is drawn by border as well as by colour. */
export type Kind = 'problem' | 'idea' | 'evidence';

/** A box; x, y, width in the map's units. Its words are the string course.map.<map>.<id>, lines parted by '\n'. */
export interface Box {
  id: string;
  kind: Kind;
  x: number;
  y: number;
  width: number;
  lines: number;
}

/** An arrow from one box to another, downwards or, where both stand in one row, sideways. */
export interface Arrow {
  from: string;
  to: string;
  /** Words beside it: the string course.map.<map>.<label>. */
  label?: string;
  /** A comparison rather than a consequence: dashed, without a head. */
  loose?: boolean;
}

export interface ConceptMap {
  height: number;
  boxes: readonly Box[];
  arrows: readonly Arrow[];
}

/** The width of every map: as wide as a phone shows it, so that the words keep their size there. */
export const WIDTH = 360;
const LINE = 20;
const PADDING = 8;

const whole = { x: 30, width: 300 };
const left = { x: 4, width: 160 };
const right = { x: 196, width: 160 };
const third = (i: number) => ({ x: 4 + 122 * i, width: 108 });

/** The maps of the two lessons. */
export const maps = {
  'lesson-1': {
    height: 584,
    boxes: [
      { id: 'depth', kind: 'problem', ...whole, y: 4, lines: 2 },
      { id: 'degradation', kind: 'problem', ...whole, y: 94, lines: 2 },
      { id: 'residual', kind: 'idea', ...whole, y: 184, lines: 2 },
      { id: 'identity', kind: 'idea', ...left, y: 274, lines: 2 },
      { id: 'highway', kind: 'evidence', ...right, y: 274, lines: 2 },
      { id: 'fair', kind: 'evidence', ...left, y: 364, lines: 2 },
      { id: 'pays', kind: 'evidence', ...right, y: 364, lines: 2 },
      { id: 'limit', kind: 'problem', ...left, y: 454, lines: 2 },
      { id: 'transfer', kind: 'evidence', ...right, y: 454, lines: 2 },
      { id: 'titles', kind: 'evidence', ...whole, y: 540, lines: 1 },
    ],
    arrows: [
      { from: 'depth', to: 'degradation', label: 'but' },
      { from: 'degradation', to: 'residual', label: 'answer' },
      { from: 'residual', to: 'identity', label: 'made' },
      { from: 'identity', to: 'highway', loose: true },
      { from: 'identity', to: 'fair', label: 'allows' },
      { from: 'fair', to: 'pays' },
      { from: 'fair', to: 'limit', label: 'deeper' },
      { from: 'pays', to: 'transfer', label: 'features' },
      { from: 'transfer', to: 'titles' },
    ],
  },
  'lesson-2': {
    height: 524,
    boxes: [
      { id: 'block', kind: 'idea', ...whole, y: 4, lines: 2 },
      { id: 'branch', kind: 'idea', ...left, y: 94, lines: 2 },
      { id: 'shortcut', kind: 'idea', ...right, y: 94, lines: 2 },
      { id: 'a', kind: 'idea', ...third(0), y: 194, lines: 2 },
      { id: 'b', kind: 'idea', ...third(1), y: 194, lines: 2 },
      { id: 'c', kind: 'idea', ...third(2), y: 194, lines: 2 },
      { id: 'cifar', kind: 'evidence', ...third(0), y: 284, lines: 2 },
      { id: 'imagenet', kind: 'evidence', ...third(1), y: 284, lines: 2 },
      { id: 'coco', kind: 'evidence', ...third(2), y: 284, lines: 2 },
      { id: 'warm-up', kind: 'evidence', ...third(0), y: 374, lines: 2 },
      { id: 'responses', kind: 'evidence', ...third(1), y: 374, lines: 2 },
      { id: 'limit', kind: 'problem', ...third(2), y: 374, lines: 2 },
      { id: 'lesson', kind: 'idea', ...whole, y: 464, lines: 2 },
    ],
    arrows: [
      { from: 'block', to: 'branch' },
      { from: 'block', to: 'shortcut' },
      { from: 'shortcut', to: 'a' },
      { from: 'shortcut', to: 'b' },
      { from: 'shortcut', to: 'c' },
      { from: 'a', to: 'cifar', label: 'used' },
      { from: 'b', to: 'imagenet', label: 'used' },
      { from: 'imagenet', to: 'coco' },
      { from: 'cifar', to: 'warm-up' },
      { from: 'cifar', to: 'responses' },
      { from: 'cifar', to: 'limit' },
      { from: 'responses', to: 'lesson' },
    ],
  },
} as const satisfies Record<string, ConceptMap>;

/** The height of a box of so many lines. */
export function boxHeight(lines: number): number {
  return lines * LINE + 2 * PADDING;
}

/** The y of the baseline of a line of a box. */
export function baseline(box: Box, line: number): number {
  return box.y + PADDING + LINE * line + 15;
}

/** The ends of an arrow, on the borders of its boxes. Throws for a box that is not in the map. */
export function ends(
  map: ConceptMap,
  arrow: Arrow,
): readonly [x1: number, y1: number, x2: number, y2: number] {
  const find = (id: string) => {
    const box = map.boxes.find((other) => other.id === id);
    if (!box) throw new Error(`the concept map has no box ${id}`);
    return box;
  };
  const [from, to] = [find(arrow.from), find(arrow.to)];
  if (from.y === to.y) {
    const y = from.y + boxHeight(from.lines) / 2;
    return [from.x + from.width, y, to.x, y];
  }
  const middle = (box: Box) => box.x + box.width / 2;
  // between a wide box and a narrow one the arrow runs straight above the narrow one
  const inside = (box: Box, x: number) => x > box.x + 10 && x < box.x + box.width - 10;
  const [a, b] = [middle(from), middle(to)];
  const start = from.width > to.width && inside(from, b) ? b : a;
  const end = to.width > from.width && inside(to, a) ? a : b;
  return [start, from.y + boxHeight(from.lines), end, to.y];
}
