import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Block, Net } from './net.ts';
import { signed } from './numbers.ts';
import type { Reading } from './reading.ts';
import type { Settings, Spot } from './settings.ts';

interface Given {
  readonly settings: Settings;
  readonly net: Net;
  readonly plain: Net;
  readonly now: Reading;
  readonly plainNow: Reading | null;
}

/** The number at a place of a map; undefined where there is no such map or place. */
export function numberAt(reading: Reading | null, name: string, channel: number, [row, column]: Spot) {
  const map = reading?.maps[name];
  if (!map || row >= map.height || column >= map.width) return undefined;
  return map.data[(channel * map.height + row) * map.width + column];
}

/**
 * What becomes of the number that is pointed at, in words with its figures: it is added to x, or goes through ReLU, or is what
 * an earlier block has put out.
 */
export function afterWords(t: Text, { settings, net, plain, now, plainNow }: Given): string {
  const { map, place, block: at } = settings;
  if (map === null || place === null) return '';
  const block = net.blocks[at];
  if (block === undefined) return '';
  const own = (name: string) => numberAt(now, name, map.channel, place) ?? 0;
  if (map.kind === 'plain') {
    const value = numberAt(plainNow, plain.blocks[at]?.out ?? '', map.channel, place) ?? 0;
    return tell(t, 'inside.after.relu', { out: signed(value, 3) });
  }
  if (map.kind === 'x') {
    const x = own(block.x);
    if (at === 0) return tell(t, 'inside.after.relu', { out: signed(x, 3) });
    return tell(t, block.thin ? 'inside.after.thin' : 'inside.after.before', {
      n: at,
      x: signed(x, 3),
      sum: signed(earlier(net, now, block, at, map.channel, place) ?? x, 3),
    });
  }
  const [x, f, sum] = [own(block.x), own(block.f), own(block.sum ?? '')];
  const figures = { x: signed(x, 3), f: signed(f, 3), sum: signed(sum, 3), out: signed(Math.max(0, sum), 3) };
  return tell(t, now.gates[at] === 0 ? 'inside.after.cut' : 'inside.after.sum', figures);
}

/** The sum of the block before, at the place from which x was taken. */
function earlier(net: Net, now: Reading, { thin }: Block, at: number, channel: number, [row, column]: Spot) {
  const { stride, before } = thin ?? { stride: 1, before: 0 };
  return numberAt(now, net.blocks[at - 1]?.sum ?? '', channel - before, [row * stride, column * stride]);
}
