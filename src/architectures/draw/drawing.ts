import { layersOfAll } from '../options.ts';
import { shapeText } from '../format.ts';
import { operation, type Words } from '../names.ts';
import type { Network } from '../schema.ts';
import type { Layer } from '../layers.ts';
import { drawBlock } from './block.ts';
import { arrow, BOX, frame, GAP, layerBox, plainBox, room, stack, type Piece } from './marks.ts';

/** Fewer blocks than this are drawn one by one, and so are single convolutions. */
const FOLD_FROM = 3;

/** A stage as it is drawn: with its repeated blocks folded into one, and, where there are any, with all of them. */
export interface DrawnStage {
  /** conv1 … conv5, 'input' or 'head'. */
  id: string;
  blocks: number;
  folded: string;
  unfolded: string | null;
}

/** A network as pictures that follow one another down the page, from the input to softmax. */
export function drawing(network: Network, words: Words): DrawnStage[] {
  // Under option C, which has every layer that any option has; what an option lacks is hidden by its class.
  const all = layersOfAll(network).map(({ layer }) => layer);
  const input: Piece = {
    svg: plainBox(0, `${words.input} ${shapeText(network.input)}`),
    height: BOX.height,
  };
  return [
    { id: 'input', blocks: 1, folded: frame(input, words.input, network.family), unfolded: null },
    ...network.stages.map((_, index) => drawStage(network, index, all, words)),
    drawHead(
      network,
      all.filter(({ stage }) => stage === 'head'),
      words,
    ),
  ];
}

function drawStage(network: Network, index: number, all: readonly Layer[], words: Words): DrawnStage {
  const { id, blocks, block: kind, poolBefore, poolAfter } = network.stages[index]!;
  const layers = all.filter(({ stage }) => stage === id);
  const pool = layers.filter(({ op }) => op === 'max-pool').map((step) => lone(step, words));
  const byBlock = Map.groupBy(
    layers.filter(({ op }) => op === 'conv'),
    ({ block }) => block,
  );
  const block = (number: number, named = true) =>
    drawBlock(network, index, byBlock.get(number) ?? [], words, named);
  const picture = (pieces: readonly Piece[]) =>
    frame(stack([...(poolBefore ? pool : []), ...pieces, ...(poolAfter ? pool : [])]), id, network.family);
  // One layer is less high than the two lines of its stage's name.
  const rest = kind === 'single' && blocks === 1 ? [room()] : [];
  const every = () => picture([...Array.from({ length: blocks }, (_, i) => block(i + 1)), ...rest]);
  if (blocks < FOLD_FROM || kind === 'single') return { id, blocks, folded: every(), unfolded: null };
  const folded = picture([block(1), repeated(block(2, false), id, blocks)]);
  return { id, blocks, folded, unfolded: every() };
}

/** The second block, standing for all that follow, with their number and names at its left. */
function repeated({ svg, height }: Piece, id: string, blocks: number): Piece {
  const middle = height / 2;
  const edge = BOX.left - 10;
  const brace =
    `<path class="brace" d="M${edge + 4} 10h-4V${height - 8}h4"/>` +
    `<text class="times" x="${edge - 8}" y="${middle - 2}">×${blocks - 1}</text>` +
    `<text class="span" x="${edge - 8}" y="${middle + 14}">${id}_2${blocks > 2 ? `…${blocks}` : ''}</text>`;
  return { svg: svg + brace, height };
}

function lone(step: Layer, words: Words): Piece {
  return {
    svg: arrow(0, GAP) + layerBox(step.id, GAP, operation(step, words), '', step.op),
    height: GAP + BOX.height,
  };
}

function drawHead(network: Network, layers: readonly Layer[], words: Words): DrawnStage {
  const softmax: Piece = {
    svg: arrow(0, GAP) + plainBox(GAP, 'softmax'),
    height: GAP + BOX.height + 2,
  };
  const folded = frame(
    stack([...layers.map((step) => lone(step, words)), softmax]),
    'softmax',
    network.family,
  );
  return { id: 'head', blocks: 1, folded, unfolded: null };
}
