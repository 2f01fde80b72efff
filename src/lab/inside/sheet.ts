import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';
import type { Net } from './net.ts';
import { signed } from './numbers.ts';
import { columnsFor, paintStrip, palette } from './paint.ts';
import { nameOf, strength, type Reading } from './reading.ts';

/** What is to be drawn of the state. */
export interface Drawn {
  readonly lang: Lang;
  readonly t: Text;
  readonly net: Net;
  readonly labels: readonly Label[];
  readonly now: Reading;
  readonly pixels: Pixels;
  /** The address of the state, written below. */
  readonly address: string;
}

/** One thing on the sheet; y of a text is its baseline, of the others their upper edge. */
export type Mark =
  | {
      readonly is: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly weight: number;
      readonly colour: string;
    }
  | ({ readonly is: 'bar'; readonly colour: string } & Box)
  | ({ readonly is: 'image'; readonly pixels: Pixels; readonly opacity: number } & Box);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export const PAPER = '#fdfcfa';

const [DARK, SOFT, BLUE, RED] = ['#1d2330', '#555d6b', '#1f5fb8', '#a3231a'];
const WIDTH = 1200;
const HEAD = 190;
const ROW = 96;
const LEFT = 110;
const STRIP = 340;

/** The state on paper, whatever the theme: the picture, the answer, and every block with its three strips. */
export function sheetOf({ lang, t, net, labels, now, pixels, address }: Drawn): Sheet {
  const marks: Mark[] = [];
  const write = (text: string, x: number, y: number, size = 17, weight = 400, colour = DARK) =>
    marks.push({ is: 'text', text, x, y, size, weight, colour });
  marks.push({ is: 'image', pixels, opacity: 1, x: 24, y: 24, width: 140, height: 140 });
  write(net.name, 190, 50, 26, 650);
  labels.forEach((label, at) => {
    const [x, y] = [190 + Math.floor(at / 5) * 480, 78 + (at % 5) * 22];
    const share = now.probabilities[at] ?? 0;
    write(label[lang], x, y);
    marks.push({ is: 'bar', colour: BLUE, x: x + 120, y: y - 11, width: share * 230, height: 11 });
    write(formatShare(share), x + 360, y);
  });
  const colours = palette('light');
  net.blocks.forEach((block, at) => {
    const top = HEAD + at * ROW;
    const cut = now.gates[at] === 0;
    write(tell(t, 'inside.block', { n: at + 1 }), 24, top + 34, 17, 650);
    if (cut) write('✂', 24, top + 62, 22, 400, RED);
    (['x', 'f', 'sum'] as const).forEach((kind, i) => {
      const map = now.maps[nameOf(block, kind)];
      if (!map) return;
      const x = LEFT + i * (STRIP + 18);
      const says = `${tell(t, `inside.map.${kind}`)}   RMS ${signed(strength(map) ?? 0)}`;
      write(says, x, top + 14, 14, 400, SOFT);
      const painted = paintStrip(map, columnsFor(map.channels, false), colours);
      const height = Math.min(ROW - 24, (painted.height / painted.width) * STRIP);
      const width = (painted.width / painted.height) * height;
      const opacity = kind === 'f' && cut ? 0.35 : 1;
      marks.push({ is: 'image', pixels: painted, opacity, x, y: top + 22, width, height });
    });
  });
  const height = HEAD + net.blocks.length * ROW + 50;
  write(address, 24, height - 20, 14, 400, SOFT);
  return { width: WIDTH, height, marks };
}
