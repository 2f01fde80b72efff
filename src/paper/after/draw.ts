import {
  place,
  sideOf,
  ways,
  type Column,
  type Diagram,
  type Item,
  type Placed,
  type Way,
} from './diagram.ts';

/** As wide as a phone's page. */
const WIDTH = 340;
const TOP = 34;
/** How wide a box on a way around is. */
const OVER = 44;

/** Sizes of a column by how many stand side by side. */
interface Sizes {
  readonly column: number;
  readonly box: number;
  /** From the edge of a box to the innermost way around it, and from one way to the next. */
  readonly aside: number;
  readonly small: boolean;
}

const sizes = (columns: number): Sizes =>
  columns > 2
    ? { column: WIDTH / columns, box: 42, aside: 9, small: true }
    : { column: WIDTH / Math.max(columns, 2), box: 76, aside: 20, small: false };

/** A drawing of blocks side by side. SVG source, with the classes of after.css. */
export function draw(diagram: Diagram, about: { title: string; description: string }): string {
  const size = sizes(diagram.length);
  const columns = diagram.map((column, index) => {
    const middle = (index + 0.5) * (WIDTH / diagram.length);
    return { column, middle, placed: place(column.items, TOP) };
  });
  const height = Math.max(...columns.map(({ column }) => bottom(column))) + 12;
  return (
    `<svg class="after-drawing${size.small ? ' small' : ''}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${about.title}">` +
    `<desc>${about.description}</desc>` +
    columns.map(({ column, middle, placed }) => drawColumn(column, middle, placed, size)).join('') +
    '</svg>'
  );
}

function bottom({ items }: Column): number {
  const last = place(items, TOP).at(-1);
  return (last?.y ?? TOP) + 32;
}

function drawColumn(column: Column, x: number, placed: readonly Placed[], size: Sizes): string {
  const end = bottom(column);
  const half = Math.max(...column.items.map((item) => widthOf(item, size))) / 2;
  return (
    `<text class="title" x="${x}" y="14">${column.title}</text>` +
    `<path class="flow" d="M${x} ${TOP - 12}V${end - 6}"/>${head(x, end)}` +
    ways(placed)
      .map((way) => drawWay(way, x, size, half))
      .join('') +
    placed.map((one) => drawItem(one, x, size)).join('')
  );
}

function widthOf(item: Item, { box }: Sizes): number {
  return 'box' in item ? box * (item.wide ?? 1) : 0;
}

function drawItem({ item, y }: Placed, x: number, size: Sizes): string {
  if ('box' in item) {
    const labels = [item.box].flat();
    const gap = 4;
    const width = widthOf(item, size);
    const each = (width - gap * (labels.length - 1)) / labels.length;
    const boxes = labels.map((label, i) => rect(x - width / 2 + each / 2 + i * (each + gap), y, each, label));
    return `${head(x, y - 13)}<g class="box${item.gone ? ' gone' : ''}">${boxes.join('')}</g>`;
  }
  if ('join' in item) {
    const text = item.text ? `<text class="math" x="${x + 9}" y="${y + 23}">${item.text}</text>` : '';
    return `${head(x, y - 9)}<circle class="sum" cx="${x}" cy="${y}" r="9"/>${sign(item.join, x, y)}${text}`;
  }
  if ('fork' in item)
    return item.text ? `<text class="math before" x="${x - 7}" y="${y + 3}">${item.text}</text>` : '';
  return `<text class="remark" x="${x + 8}" y="${y + 4}">${item.remark}</text>`;
}

function drawWay(way: Way, x: number, { aside }: Sizes, half: number): string {
  const { join, from, to, level } = way;
  const over = join.over ?? [];
  const away = sideOf(way) === 'left' ? -1 : 1;
  const across = x + away * (half + (over.length > 0 ? OVER / 2 + 4 : aside * (level + 1)));
  const bend = Math.min(16, Math.abs(across - x));
  const path =
    `M${x} ${from}H${across - away * bend}Q${across} ${from} ${across} ${from + bend}` +
    `V${to - bend}Q${across} ${to} ${across - away * bend} ${to}H${x + away * 15}`;
  const room = (to - from) / (over.length + 1);
  const boxes = over.map((label, i) => rect(across, from + room * (i + 1), OVER, label));
  return (
    `<path class="way" d="${path}"/><path class="way-head" transform="translate(${x + away * 9} ${to}) rotate(${away * 90})" d="${HEAD}"/>` +
    `<g class="box over">${boxes.join('')}</g>`
  );
}

const HEAD = 'M0 0-4-8 0-6 4-8Z';

function head(x: number, y: number): string {
  return `<path class="arrow-head" transform="translate(${x} ${y})" d="${HEAD}"/>`;
}

function rect(x: number, y: number, width: number, label: string): string {
  return (
    `<rect x="${x - width / 2}" y="${y - 13}" width="${width}" height="26" rx="5"/>` +
    `<text x="${x}" y="${y + 4}">${label}</text>`
  );
}

/** Addition and multiplication as strokes; two strokes side by side put one signal behind the other. */
function sign(join: '+' | '×' | '∥', x: number, y: number): string {
  const d = {
    '+': `M${x - 5} ${y}h10M${x} ${y - 5}v10`,
    '×': `M${x - 3.5} ${y - 3.5}l7 7M${x + 3.5} ${y - 3.5}l-7 7`,
    '∥': `M${x - 2.5} ${y - 5}v10M${x + 2.5} ${y - 5}v10`,
  }[join];
  return `<path class="flow" d="${d}"/>`;
}
