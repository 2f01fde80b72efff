import { arc } from '../../architectures/draw/shortcut.ts';
import { arrow, BOX, GAP, MIDDLE } from '../../architectures/draw/marks.ts';
import { layers, type Layer } from '../../architectures/layers.ts';
import { operation, type Words } from '../../architectures/names.ts';
import type { Network } from '../../architectures/schema.ts';

/** The part of the drawing's width that a block takes. */
const FRAME = { left: 60, width: 270 };

/** The convolutions of the second block of a network's second stage, whose shortcut is an identity. */
export function typicalBlock(network: Network): Layer[] {
  return layers(network).filter(
    ({ stage, block, role }) => stage === 'conv2' && block === 2 && role === 'main',
  );
}

/** The weights of a block's convolutions: 2 · 3·3·64·64 = 73,728 for the left of Fig. 5. */
export function weights(block: readonly Layer[]): number {
  return block.reduce((sum, { kernel, input, output }) => sum + kernel ** 2 * input[0] * output[0], 0);
}

/** One half of the paper's Fig. 5 (page 6): a block's layers with their ReLUs, the identity around them, the addition. SVG source. */
export function block(network: Network, words: Words, about: { name: string; description: string }): string {
  const steps = typicalBlock(network);
  const pitch = BOX.height + 30;
  const first = 44;
  const boxes = steps.map((step, index) => {
    const y = first + index * pitch;
    const relu =
      index < steps.length - 1
        ? `<text class="relu" x="${MIDDLE + 10}" y="${y + BOX.height + 17}">ReLU</text>`
        : '';
    return (
      arrow(index === 0 ? 6 : y - 30, y) +
      `<rect x="${BOX.left}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5"/>` +
      `<text class="middle" x="${MIDDLE}" y="${y + BOX.height / 2 + 4.5}">${operation(step, words)}</text>${relu}`
    );
  });
  const end = first + steps.length * pitch - 30;
  const sum = end + GAP + 14;
  const channels = (x: number, y: number, count: number) =>
    `<text class="channels" x="${x}" y="${y}">${count}</text>`;
  const height = sum + 50;
  return (
    `<svg class="block-figure" viewBox="${FRAME.left} 0 ${FRAME.width} ${height}" width="${FRAME.width}" height="${height}" role="img" aria-label="${about.name}">` +
    `<desc>${about.description}</desc>` +
    arc('identity', 24, sum, undefined, words, 1) +
    boxes.join('') +
    `<path class="flow" d="M${MIDDLE} ${end}V${sum - 8}"/>${arrow(sum + 8, height - 2)}` +
    `<circle class="sum" cx="${MIDDLE}" cy="${sum}" r="8"/><path class="flow" d="M${MIDDLE - 4.5} ${sum}h9M${MIDDLE} ${sum - 4.5}v9"/>` +
    channels(MIDDLE - 10, 22, steps[0]?.input[0] ?? 0) +
    channels(MIDDLE - 10, height - 14, steps.at(-1)?.output[0] ?? 0) +
    `<text class="relu" x="${MIDDLE + 10}" y="${height - 14}">ReLU</text></svg>`
  );
}
