import type { Shortcut } from '../block.ts';
import type { Words } from '../names.ts';
import { LANE, MIDDLE } from './marks.ts';

const BOX = { width: 86, height: 22 };

/**
 * The arc around a block from the fork at `from` to the sum at `to`: a solid line for an identity, a dashed one that
 * says so for zeros, a box on the line for a projection, which links to its row.
 */
export function arc(
  kind: Shortcut,
  from: number,
  to: number,
  projection: { id: string; text: string } | undefined,
  words: Words,
  stride: number,
): string {
  const line =
    `<path class="arc ${kind}" d="M${MIDDLE} ${from}H${LANE - 12}q12 0 12 12V${to - 12}q0 12-12 12H${MIDDLE + 9}"/>` +
    `<path class="arc-head" d="M${MIDDLE + 9} ${to}l7-4v8z"/>`;
  const middle = (from + to) / 2;
  if (kind === 'padding') {
    const by = stride > 1 ? `, /${stride}` : '';
    return `${line}<text class="on-arc" x="${LANE}" y="${middle + 4}">${words.zeros}${by}</text>`;
  }
  if (kind === 'identity' || projection === undefined) return line;
  const { width, height } = BOX;
  return (
    `${line}<a class="layer projection" href="#${projection.id}"><rect x="${LANE - width / 2}" y="${middle - height / 2}" ` +
    `width="${width}" height="${height}" rx="5"/><text class="middle" x="${LANE}" y="${middle + 4}">${projection.text}</text></a>`
  );
}
