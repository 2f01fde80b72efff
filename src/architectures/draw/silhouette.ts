import { shapeText, short } from '../format.ts';
import { layers, type Layer } from '../layers.ts';
import type { Network } from '../schema.ts';
import { blockLayers } from '../block.ts';
import type { Variant } from '../steps.ts';

/** A weighted layer as the silhouette knows it. */
export interface SilhouetteLayer {
  /** conv1 … conv5 or 'head'; an element of the drawing carries it, so that a page can light it. */
  stage: string;
  /** Side of the map that it writes. */
  size: number;
  /** Channels that it writes. */
  channels: number;
  /** Those of a projection around its block are counted with the block's last layer. */
  multiplyAdds: number;
  /** Whether it begins a block, or ends one, that a shortcut goes around. */
  fork: boolean;
  join: boolean;
}

/** A network as a silhouette: what stands above it, and its layers in order. */
export interface SilhouetteNet {
  id: string;
  name: string;
  /** A second line under the name, for instance its multiply-adds. */
  note?: string;
  family: Network['family'];
  layers: readonly SilhouetteLayer[];
}

export interface SilhouetteOptions {
  /** 'resolution' puts layers of one map size at one height in all networks, 'top' each network together from the top down. */
  align: 'resolution' | 'top';
  /** Whether names, sizes and the two axes are written; without, it is a small picture. */
  labels: boolean;
  words: SilhouetteWords;
}

export interface SilhouetteWords {
  /** The accessible name and what it shows, in sentences. */
  title: string;
  description: string;
  /** What the left side and the right side of each network measure. */
  channels: string;
  multiplyAdds: string;
}

const WIDTH = 360;
/** Where the sizes of the maps are written. */
const SIDE = 22;
/** Between two networks. */
const BETWEEN = 12;
const HEAD = 46;
const GAP = 5;
/** A layer is as high as fits: the whole is about this high. */
const BODY = 380;
const ROW = { least: 0.3, most: 9 };
/** Rows lower than this are drawn as one outline, not layer by layer. */
const SINGLE = 2;
/** Of a column, for the channels; the rest is for the multiply-adds. */
const LEFT = 0.42;
/** Beside the widest channels, for the arcs of shortcuts. */
const ARC = 8;

/** What a silhouette needs to know of a network. */
export function silhouetteNet(network: Network, variant: Variant = {}, note?: string): SilhouetteNet {
  const all = layers(network, variant).filter(({ op }) => op === 'conv' || op === 'fc');
  const projections = new Map(
    all.filter(({ role }) => role === 'shortcut').map((layer) => [blockOf(layer), layer.multiplyAdds]),
  );
  const main = all.filter(({ role }) => role === 'main');
  const kinds = new Map(network.stages.map(({ id, block }) => [id, block]));
  return {
    id: network.id,
    name: network.name,
    ...(note === undefined ? {} : { note }),
    family: network.family,
    layers: main.map((layer, i) => {
      const kind = kinds.get(layer.stage) ?? 'single';
      const around = network.family === 'residual' && blockLayers(kind) > 1;
      const join = around && main[i + 1]?.block !== layer.block;
      const last = join || (around && main[i + 1]?.stage !== layer.stage);
      return {
        stage: layer.stage,
        size: layer.output[1],
        channels: layer.output[0],
        multiplyAdds: layer.multiplyAdds + (last ? (projections.get(blockOf(layer)) ?? 0) : 0),
        fork: around && layer.opens,
        join: last,
      };
    }),
  };
}

const blockOf = ({ stage, block }: Layer) => `${stage} ${block}`;

/**
 * One to three networks as silhouettes to one scale: a layer is one step down, to the left of the axis as wide as its
 * channels, to the right as wide as its multiply-adds, so that the area at the right is what the network costs. Layers wider
 * than any convolution (the fully connected ones of VGG) are cut off and say their width. SVG source, for silhouette.css.
 */
export function silhouette(nets: readonly SilhouetteNet[], options: SilhouetteOptions): string {
  const { labels, words, align } = options;
  const scale = scaleOf(nets, options);
  const head = labels ? HEAD : 2;
  const sizes = sizesOf(nets);
  const tops = topsOf(nets, options, sizes, scale.row, head);
  const height = Math.ceil(Math.max(...tops.map(({ end }) => end)) + 2);
  const lines =
    labels && align === 'resolution'
      ? sizes.map((size) => {
          const y = tops[0]!.at.get(size)!;
          return `<path class="band" d="M0 ${num(y - GAP / 2)}H${WIDTH}"/><text class="side" x="0" y="${num(y + 8)}">${size}</text>`;
        })
      : [];
  const drawn = nets.map((net, i) => {
    const axis = scale.first + i * scale.pitch + scale.left;
    const place = { axis, tops: tops[i]!.at, sizes, scale, labels, own: align === 'top' };
    return `<g class="net ${net.family}" data-net="${net.id}">${labels ? heading(net, axis, words) : ''}${body(net, place)}</g>`;
  });
  return (
    `<svg class="silhouette" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${words.title}">` +
    `<desc>${words.description}</desc>${lines.join('')}${drawn.join('')}</svg>`
  );
}

interface Scale {
  row: number;
  /** Where the first network begins, and from one to the next. */
  first: number;
  pitch: number;
  /** Room at the left of an axis and at its right, and what fills it. */
  left: number;
  right: number;
  /** How far the widest channels reach. */
  widest: number;
  channels: number;
  multiplyAdds: number;
}

function scaleOf(nets: readonly SilhouetteNet[], { labels, align }: SilhouetteOptions): Scale {
  const shared = labels && align === 'resolution';
  const first = shared ? SIDE : 0;
  const pitch = (WIDTH - first + BETWEEN) / nets.length;
  const column = pitch - BETWEEN;
  const every = nets.flatMap((net) => net.layers);
  const convolutions = every.filter(({ stage }) => stage !== 'head');
  const longest = Math.max(...nets.map((net) => net.layers.length));
  return {
    row: Math.min(ROW.most, Math.max(ROW.least, BODY / longest)),
    first,
    pitch,
    left: column * LEFT,
    right: column * (1 - LEFT),
    widest: column * LEFT - ARC - (labels && !shared ? SIDE : 0),
    channels: Math.max(...convolutions.map(({ channels }) => channels)),
    multiplyAdds: Math.max(...every.map(({ multiplyAdds }) => multiplyAdds)),
  };
}

/** The sizes of map that any of the networks has, large to small. */
function sizesOf(nets: readonly SilhouetteNet[]): number[] {
  return [...new Set(nets.flatMap((net) => net.layers.map(({ size }) => size)))].sort((a, b) => b - a);
}

/** Where each size of map begins in each network, and where the network ends. */
function topsOf(
  nets: readonly SilhouetteNet[],
  { align, labels }: SilhouetteOptions,
  sizes: readonly number[],
  row: number,
  head: number,
): { at: Map<number, number>; end: number }[] {
  const count = (net: SilhouetteNet, size: number) =>
    net.layers.filter((layer) => layer.size === size).length;
  return nets.map((net) => {
    const at = new Map<number, number>();
    let y = head + GAP;
    for (const size of sizes) {
      const rows = align === 'top' ? count(net, size) : Math.max(...nets.map((each) => count(each, size)));
      if (rows === 0) continue;
      at.set(size, y);
      y += Math.max(rows * row, labels ? 9 : 0) + GAP;
    }
    return { at, end: y };
  });
}

function heading({ name, note }: SilhouetteNet, axis: number, words: SilhouetteWords): string {
  return (
    `<text class="net-name" x="${num(axis)}" y="12">${name}</text>` +
    (note === undefined ? '' : `<text class="net-note" x="${num(axis)}" y="25">${note}</text>`) +
    `<text class="axis left" x="${num(axis - 3)}" y="41">${words.channels}</text>` +
    `<text class="axis right" x="${num(axis + 3)}" y="41">${words.multiplyAdds}</text>`
  );
}

interface Place {
  axis: number;
  tops: ReadonlyMap<number, number>;
  sizes: readonly number[];
  scale: Scale;
  labels: boolean;
  /** Whether the network stands at heights of its own, so that it says its sizes itself. */
  own: boolean;
}

/** The stages of a network one below another, then the arcs of its shortcuts. */
function body(net: SilhouetteNet, place: Place): string {
  const placed = placeLayers(net, place);
  const groups = Map.groupBy(placed, ({ layer }) => `${layer.stage} ${layer.size}`);
  const stages = [...groups.values()].map((group) => stageGroup(group, place)).join('');
  return stages + (place.scale.row < SINGLE ? '' : arcs(placed, place));
}

interface Placed {
  layer: SilhouetteLayer;
  y: number;
}

function placeLayers({ layers: all }: SilhouetteNet, { tops, scale }: Place): Placed[] {
  const before = new Map<number, number>();
  return all.map((layer) => {
    const rows = before.get(layer.size) ?? 0;
    before.set(layer.size, rows + 1);
    return { layer, y: (tops.get(layer.size) ?? 0) + rows * scale.row };
  });
}

function stageGroup(group: readonly Placed[], { axis, tops, sizes, scale, labels, own }: Place): string {
  const [{ layer, y }] = group as [Placed];
  const wide = (channels: number) => Math.min(1, channels / scale.channels) * scale.widest;
  const left = outline(group, scale.row, ({ channels }) => [axis - wide(channels), wide(channels)]);
  const right = outline(group, scale.row, ({ multiplyAdds }) => [
    axis,
    Math.max(0.6, (multiplyAdds / scale.multiplyAdds) * scale.right),
  ]);
  const cost = group.reduce((sum, one) => sum + one.layer.multiplyAdds, 0);
  const cut = group.filter(({ layer: { channels } }) => channels > scale.channels);
  const notches = cut.map((one) => notch(one.y, axis - scale.widest, scale.row));
  const says =
    labels && cut.length > 0 && scale.row > 6 && scale.widest > 30
      ? `<text class="cut" x="${num(axis - scale.widest + 6)}" y="${num(cut[0]!.y + scale.row - 2)}">${cut[0]!.layer.channels}</text>`
      : '';
  const side =
    labels && own && tops.get(layer.size) === y
      ? `<text class="side" x="${num(axis - scale.left)}" y="${num(y + 8)}">${layer.size}</text>`
      : '';
  return (
    `<g class="s${sizes.indexOf(layer.size)}" data-stage="${layer.stage}" data-size="${layer.size}">` +
    `<title>${layer.stage}: ${group.length} × ${shapeText([group.at(-1)!.layer.channels, layer.size, layer.size])}, ${short(cost)}</title>` +
    `<path class="channels" d="${left}"/><path class="cost" d="${right}"/>${notches.join('')}${says}${side}</g>`
  );
}

/** Rows as rectangles, layer by layer where there is room for a line between them. */
function outline(
  group: readonly Placed[],
  row: number,
  span: (layer: SilhouetteLayer) => readonly [number, number],
): string {
  const line = row >= SINGLE ? Math.min(0.8, row / 5) : 0;
  const runs: { y: number; rows: number; at: readonly [number, number] }[] = [];
  for (const { layer, y } of group) {
    const at = span(layer);
    const last = runs.at(-1);
    if (line === 0 && last && last.at[0] === at[0] && last.at[1] === at[1]) last.rows++;
    else runs.push({ y, rows: 1, at });
  }
  return runs
    .map(
      ({ y, rows, at: [x, wide] }) =>
        `M${num(x)} ${num(y)}h${num(wide)}v${num(rows * row - line)}h${num(-wide)}z`,
    )
    .join('');
}

/** The end of a bar that goes on outside of the drawing. */
function notch(y: number, x: number, row: number): string {
  return `<path class="notch" d="M${num(x - 0.5)} ${num(y - 0.2)}h3.5l-2.5 ${num(row / 2)}l2.5 ${num(row / 2)}h-3.5z"/>`;
}

/** Around every block with a shortcut, at the tips of its channels. */
function arcs(placed: readonly Placed[], { axis, scale }: Place): string {
  let from = 0;
  return placed
    .map(({ layer, y }) => {
      if (layer.fork) from = y;
      if (!layer.join) return '';
      const x = axis - Math.min(1, layer.channels / scale.channels) * scale.widest - 1;
      const end = y + scale.row - 0.8;
      const out = Math.min(7, end - from);
      return `<path class="arc" d="M${num(x)} ${num(from)}C${num(x - out)} ${num(from)} ${num(x - out)} ${num(end)} ${num(x)} ${num(end)}"/>`;
    })
    .join('');
}

/** A coordinate with at most two decimals. */
const num = (value: number) => String(Math.round(value * 100) / 100);
