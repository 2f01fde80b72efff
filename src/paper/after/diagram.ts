/** The language of the drawings of what came after: columns of boxes with ways around them, in the style of Fig. 2. */

/** A layer, or several side by side. */
export interface Box {
  readonly box: string | readonly string[];
  /** How wide beside the others; 1 where nothing is said. */
  readonly wide?: number;
  /** Not there at present: a branch that was dropped, a layer that is skipped. */
  readonly gone?: boolean;
}

/** A point of the way from which another way leaves. */
export interface Fork {
  readonly fork: string;
  /** What flows there. */
  readonly text?: string;
}

/** Where another way comes back. */
export interface Join {
  readonly join: '+' | '×' | '∥';
  /** The fork it comes from. */
  readonly from: string;
  /** Layers on it, in order; an identity has none. */
  readonly over?: readonly string[];
  readonly side?: 'left' | 'right';
  /** What the joined signal is called. */
  readonly text?: string;
}

/** Words beside the way. */
export interface Remark {
  readonly remark: string;
}

export type Item = Box | Fork | Join | Remark;

/** A network or block, from its input at the top down. */
export interface Column {
  readonly title: string;
  readonly items: readonly Item[];
}

export type Diagram = readonly Column[];

/** How much room each kind of item takes from top to bottom. */
export function heightOf(item: Item): number {
  if ('box' in item) return 40;
  if ('join' in item) return 40;
  return 'fork' in item ? 22 : 18;
}

/** An item with the middle of its place. */
export interface Placed<Kind extends Item = Item> {
  readonly item: Kind;
  readonly y: number;
}

/** The items of a column at their heights, the first at `top`. */
export function place(items: readonly Item[], top: number): Placed[] {
  let y = top;
  return items.map((item) => {
    const height = heightOf(item);
    y += height;
    return { item, y: y - height / 2 };
  });
}

/** A way around: from its fork to its join, how many ways lie inside it on the same side. */
export interface Way {
  readonly join: Join;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** The ways around of a column; throws where a join names no fork above it. */
export function ways(placed: readonly Placed[]): Way[] {
  const bare = placed.flatMap(({ item, y }) => {
    if (!('join' in item)) return [];
    const fork = placed.find((other) => 'fork' in other.item && other.item.fork === item.from);
    if (!fork || fork.y >= y) throw new Error(`no fork ${item.from} above its join`);
    return [{ join: item, from: fork.y, to: y }];
  });
  return bare.map((way) => ({ ...way, level: levelOf(way, bare) }));
}

type Bare = Omit<Way, 'level'>;

/** 0 for a way that has none inside; one more than the outermost inside otherwise. */
function levelOf(way: Bare, all: readonly Bare[]): number {
  const inside = all.filter(
    (other) => other !== way && sideOf(other) === sideOf(way) && other.from >= way.from && other.to <= way.to,
  );
  return Math.max(-1, ...inside.map((other) => levelOf(other, all))) + 1;
}

export function sideOf({ join }: Pick<Way, 'join'>): 'left' | 'right' {
  return join.side ?? 'right';
}
