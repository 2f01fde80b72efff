import { shortcutOf } from '../block.ts';
import { blockName, operation, type Words } from '../names.ts';
import { alike, optionClass, optionsOf } from '../options.ts';
import type { Network } from '../schema.ts';
import type { Step } from '../steps.ts';
import { arrow, BOX, GAP, layerBox, MIDDLE, type Piece } from './marks.ts';
import { arc } from './shortcut.ts';

const FORK = 6;
const FIRST = 18;

/** One block from its input to its output: its layers, and under each option the shortcut around them. */
export function drawBlock(
  network: Network,
  stage: number,
  all: readonly Step[],
  words: Words,
  named = true,
): Piece {
  const main = all.filter(({ role }) => role === 'main');
  const first = main[0]!;
  const pitch = BOX.height + GAP;
  const top = first.opens && main.length === 1 ? GAP : FIRST;
  const boxes = main.map((step, i) => {
    const y = top + i * pitch;
    const name = named && i === 0 ? blockName(step) : '';
    return (
      arrow(i === 0 ? 0 : y - GAP, y) + layerBox(step.id, y, operation(step, words), name, network.family)
    );
  });
  const end = top + main.length * pitch - GAP;
  // A later network has the shortcuts of its file and no choice of others.
  const choice = optionsOf(network);
  const options = choice.length > 0 || network.shortcut === null ? choice : [network.shortcut];
  const kinds = options.map(
    (option) => [option, shortcutOf(network, stage, first.block, option) ?? 'none'] as const,
  );
  if (kinds.length === 0 || kinds.some(([, kind]) => kind === 'none'))
    return { svg: boxes.join(''), height: end };

  const projection = all.find(({ role }) => role === 'shortcut');
  const stride = Math.max(...main.map((step) => step.stride));
  const drawn = projection && { id: projection.id, text: operation(projection, words) };
  const sum = end + 18;
  const arcs = alike(kinds).map(([some, kind]) => {
    if (kind === 'none') return '';
    const shown = arc(kind, FORK, sum, drawn, words, stride);
    const name = choice.length > 0 ? optionClass(some) : '';
    return name ? `<g class="${name}">${shown}</g>` : shown;
  });
  const plus =
    `<path class="flow" d="M${MIDDLE} ${end}V${sum - 8}M${MIDDLE} ${sum + 8}v4"/>` +
    `<circle class="sum" cx="${MIDDLE}" cy="${sum}" r="8"/><path class="flow" d="M${MIDDLE - 4.5} ${sum}h9M${MIDDLE} ${sum - 4.5}v9"/>`;
  return { svg: arcs.join('') + boxes.join('') + plus, height: sum + 12 };
}
