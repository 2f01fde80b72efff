import { shortcutOf } from '../../architectures/block.ts';
import { layers, type Layer } from '../../architectures/layers.ts';
import { operation, type Words } from '../../architectures/names.ts';
import type { Network } from '../../architectures/schema.ts';

/** Sizes in units of the drawing, which is as wide as a phone's page. */
const WIDTH = 350;
const COLUMN = { left: 27, width: 94, pitch: 101 };
const BOX = 13;
const PITCH = 17;
/** Between one size of map and the next. */
const GAP = 10;
const HEAD = 34;

/** What stands above a column. */
export interface Caption {
  name: string;
  note: string;
}

/**
 * The paper's Fig. 3 (page 4): networks in columns from the input at the top down, with layers of one output size at the
 * same height; shortcuts are arcs at the right of their network, dashed where the dimensions grow. SVG source.
 */
export function columns(
  networks: readonly Network[],
  words: Words,
  captions: readonly Caption[],
  about: { name: string; description: string },
): string {
  const stacks = networks.map((network) => layers(network).filter(({ role }) => role === 'main'));
  const { tops, height } = bands(stacks);
  const lines = [...tops].map(
    ([side, y]) =>
      `<path class="band" d="M0 ${y - GAP / 2 - 1}H${WIDTH}"/><text class="side" x="0" y="${y + BOX - 3}">${side}</text>`,
  );
  const drawn = networks.map((network, index) => {
    const left = COLUMN.left + index * COLUMN.pitch;
    const { name = '', note = '' } = captions[index] ?? {};
    const middle = left + COLUMN.width / 2;
    const head = `<text class="net-name" x="${middle}" y="12">${name}</text><text class="net-note" x="${middle}" y="25">${note}</text>`;
    const all = place(stacks[index] ?? [], tops);
    return `<g class="${network.family}">${head}${way(all, middle)}${boxes(all, left, words)}${arcs(network, all, left + COLUMN.width)}</g>`;
  });
  return (
    `<svg class="columns" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${about.name}">` +
    `<desc>${about.description}</desc>${lines.join('')}${drawn.join('')}</svg>`
  );
}

interface Placed {
  layer: Layer;
  y: number;
}

/** Where each output size begins, and how high the drawing is: every size has room for the network with most layers of it. */
function bands(stacks: readonly (readonly Layer[])[]): { tops: Map<number, number>; height: number } {
  const sides = [...new Set(stacks.flat().map(({ output }) => output[1]))].sort((a, b) => b - a);
  const tops = new Map<number, number>();
  let y = HEAD + GAP;
  for (const side of sides) {
    tops.set(side, y);
    y +=
      PITCH * Math.max(...stacks.map((stack) => stack.filter(({ output }) => output[1] === side).length)) +
      GAP;
  }
  return { tops, height: y };
}

function place(stack: readonly Layer[], tops: ReadonlyMap<number, number>): Placed[] {
  const counts = new Map<number, number>();
  return stack.map((layer) => {
    const side = layer.output[1];
    const before = counts.get(side) ?? 0;
    counts.set(side, before + 1);
    return { layer, y: (tops.get(side) ?? 0) + before * PITCH };
  });
}

/** The way through: a line behind the boxes. */
function way(all: readonly Placed[], x: number): string {
  return `<path class="way" d="M${x} ${HEAD - 4}V${all.at(-1)?.y ?? HEAD}"/>`;
}

function boxes(all: readonly Placed[], left: number, words: Words): string {
  return all
    .map(
      ({ layer, y }) =>
        `<g class="${layer.op}"><rect x="${left}" y="${y}" width="${COLUMN.width}" height="${BOX}" rx="3"/>` +
        `<text x="${left + COLUMN.width / 2}" y="${y + BOX - 3}">${operation(layer, words)}</text></g>`,
    )
    .join('');
}

/** The arcs around a network's blocks: dashed where the channels grow, however its option gets past that. */
function arcs(network: Network, all: readonly Placed[], right: number): string {
  return network.stages
    .flatMap((stage, index) =>
      Array.from({ length: stage.blocks }, (_, i) => {
        const kind = shortcutOf(network, index, i + 1, network.shortcut);
        const block = all.filter(({ layer }) => layer.stage === stage.id && layer.block === i + 1);
        const [first, last] = [block[0], block.at(-1)];
        if (kind === null || first === undefined || last === undefined) return '';
        const [from, to] = [first.y - 2, last.y + BOX + 2];
        const middle = right - COLUMN.width / 2;
        return `<path class="arc${kind === 'identity' ? '' : ' grows'}" d="M${middle} ${from}H${right}C${right + 20} ${from} ${right + 20} ${to} ${right + 1} ${to}"/>`;
      }),
    )
    .join('');
}
