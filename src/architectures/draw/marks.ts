/** Sizes in units of the drawing, which is as wide as a phone's page; the left side is free for the stage's name. */
export const WIDTH = 352;
export const BOX = { left: 98, width: 164, height: 26 };
export const MIDDLE = BOX.left + BOX.width / 2;
/** From the end of one layer to the box of the next. */
export const GAP = 12;
/** Where shortcuts run. */
export const LANE = 307;

/** Part of a drawing: its source, and how high it is. */
export interface Piece {
  svg: string;
  height: number;
}

/** Pieces below one another. */
export function stack(pieces: readonly Piece[]): Piece {
  let y = 0;
  const placed = pieces.map(({ svg, height }) => {
    const moved = y === 0 ? svg : `<g transform="translate(0 ${y})">${svg}</g>`;
    y += height;
    return moved;
  });
  return { svg: placed.join(''), height: y };
}

/** A line down with an arrow head at its end. */
export function arrow(from: number, to: number): string {
  return `<path class="flow" d="M${MIDDLE} ${from}V${to}"/><path class="head" d="M${MIDDLE} ${to}l-3.5-6h7z"/>`;
}

/** A piece of the way between layers. */
export function room(height = 8): Piece {
  return { svg: `<path class="flow" d="M${MIDDLE} 0V${height}"/>`, height };
}

/** A box for a layer: a link to its row in the table; `name` stands at its left where it is given. */
export function layerBox(id: string, y: number, text: string, name = '', kind = 'conv'): string {
  const { left, width, height } = BOX;
  const middle = y + height / 2 + 4;
  const label = name ? `<text class="name" x="${left + 8}" y="${middle}">${name}</text>` : '';
  return (
    `<a class="layer ${kind}" href="#${id}"><rect x="${left}" y="${y}" width="${width}" height="${height}" rx="5"/>` +
    `${label}<text class="end" x="${left + width - 8}" y="${middle}">${text}</text></a>`
  );
}

/** A box with rounded ends for what is no layer with an address: the input, softmax. */
export function plainBox(y: number, text: string): string {
  const { left, width, height } = BOX;
  return (
    `<g class="end-box"><rect x="${left}" y="${y}" width="${width}" height="${height}" rx="13"/>` +
    `<text class="middle" x="${MIDDLE}" y="${y + height / 2 + 4}">${text}</text></g>`
  );
}

/** The source of a whole picture of pieces below one another, named for those who hear it. */
export function frame({ svg, height }: Piece, name: string, kind: string): string {
  return `<svg class="net ${kind}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="${name}">${svg}</svg>`;
}
